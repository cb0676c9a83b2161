// The native program: the same core as the page, for tests, goldens and benchmarks.
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <thread>

#include "base/helper.h"
#include "cli/report_command.h"
#include "cli/table_command.h"
#include "engine/engine.h"

namespace {

constexpr int wrong_use = 2;

int usage() {
  std::fputs(
      "usage: weerzien-native report FILE... [--options JSON] [--chunk BYTES]\n"
      "                              [--threads 1]\n"
      "       weerzien-native mapping FILE... [--options JSON]\n"
      "       weerzien-native table IN [OUT]\n"
      "       weerzien-native --version\n",
      stderr);
  return wrong_use;
}

int report(std::span<char*> arguments, bool mapping) {
  weerzien::cli::ReportCall call;
  call.mapping = mapping;
  bool alone = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (argument == "--options" && has_value) {
      call.options = arguments[++i];
    } else if (argument == "--chunk" && has_value) {
      call.chunk = std::strtoull(arguments[++i], nullptr, 10);
    } else if (argument == "--threads" && has_value && arguments[i + 1] == std::string_view("1")) {
      alone = true;
      ++i;
    } else if (argument.starts_with("--")) {
      return usage();
    } else {
      call.files.emplace_back(argument);
    }
  }
  if (call.files.empty() || call.chunk == 0) return usage();
  if (alone) return weerzien::cli::report_command(call);
  std::thread helper([] { weerzien::Helper::get().help(); });
  const int status = weerzien::cli::report_command(call);
  weerzien::Helper::get().leave();
  helper.join();
  return status;
}

}  // namespace

int main(int count, char** values) {
  const std::span<char*> arguments(values + 1, static_cast<std::size_t>(count > 0 ? count - 1 : 0));
  if (arguments.empty()) return usage();
  const std::string_view command = arguments[0];
  if (command == "--version") {
    const std::string_view version = weerzien::engine::version();
    std::printf("%.*s\n", static_cast<int>(version.size()), version.data());
    return 0;
  }
  if (command == "report" || command == "mapping") {
    return report(arguments.subspan(1), command == "mapping");
  }
  if (command == "table" && (arguments.size() == 2 || arguments.size() == 3)) {
    return weerzien::cli::table_command(arguments[1], arguments.size() == 3 ? arguments[2] : "");
  }
  return usage();
}
