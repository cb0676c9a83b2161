// Any text as JSON: read as the library that holds the values reads it, and written as it writes.
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/json.h"
#include "support/fuzzing.h"

using namespace weerzien;
using fuzz::check;

namespace {

// What the library makes of it. It takes a NUL for the end of the text; ours does not.
bool is_json(std::string_view text) {
  int deepest = 0;
  const auto note = [&](int depth, Json::parse_event_t event, Json&) {
    const bool begins =
        event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
    if (begins) deepest = std::max(deepest, depth + 1);
    return true;
  };
  const bool read = !Json::parse(text, note, false).is_discarded();
  return read && deepest <= json_levels_max && !text.contains('\0');
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::Input(data, size).rest();
  const std::optional<Json> ours = json_of(text);
  check(ours.has_value() == is_json(text), "ours and the library disagree on what JSON is");
  if (ours) {
    const Json theirs = Json::parse(text);
    check(*ours == theirs && json_text(*ours) == theirs.dump(), "another value");
    check(json_of(json_text(*ours)) == ours, "what was written reads as something else");
  }
  const std::string any(text);
  check(json_text(any) == Json(any).dump(-1, ' ', false, Json::error_handler_t::replace),
        "another text");
  return 0;
}
