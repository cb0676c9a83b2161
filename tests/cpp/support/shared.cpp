#include "support/shared.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace weerzien::test {

std::optional<std::string> shared_file(std::string_view path) {
  std::ifstream file(WEERZIEN_ROOT "/../shared/" + std::string(path), std::ios::binary);
  if (!file) {
    MESSAGE("skipped: no ../shared/" << std::string(path));
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace weerzien::test
