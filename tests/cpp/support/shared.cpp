#include "support/shared.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace weerzien::test {

namespace {

// This file lies four levels below the folder that holds both the repository and ../shared.
std::string shared_folder() {
  std::string path = __FILE__;
  for (int level = 0; level < 5; ++level) {
    const std::size_t slash = path.find_last_of('/');
    path.resize(slash == std::string::npos ? 0 : slash);
  }
  return path + "/shared/";
}

}  // namespace

std::optional<std::string> shared_file(std::string_view path) {
  std::ifstream file(shared_folder() + std::string(path), std::ios::binary);
  if (!file) {
    MESSAGE("skipped: no ../shared/" << std::string(path));
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace weerzien::test
