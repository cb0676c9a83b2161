// A walk through both values side by side.
#include "support/json_match.h"

#include <algorithm>
#include <cmath>

namespace weerzien::test {

namespace {

using metrics::Json;

std::string both(const std::string& path, const Json& got, const Json& expected) {
  return path + ": got " + got.dump() + " expected " + expected.dump();
}

bool same_number(const Json& got, const Json& expected) {
  if (got.is_number_float() != expected.is_number_float()) return false;
  if (!got.is_number_float()) return got == expected;
  const double a = got.get<double>();
  const double b = expected.get<double>();
  return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

std::string keys_of(const Json& object) {
  std::string keys;
  for (const auto& [key, value] : object.items()) keys += key + " ";
  return keys;
}

std::string compare(const std::string& path, const Json& got, const Json& expected) {
  if (got.is_object() && expected.is_object()) {
    if (keys_of(got) != keys_of(expected)) {
      return path + ": keys " + keys_of(got) + "expected " + keys_of(expected);
    }
    for (const auto& [key, value] : expected.items()) {
      if (auto found = compare(path + "." + key, got[key], value); !found.empty()) return found;
    }
    return "";
  }
  if (got.is_array() && expected.is_array()) {
    for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
      auto found = compare(path + "[" + std::to_string(i) + "]", got[i], expected[i]);
      if (!found.empty()) return found;
    }
    return got.size() == expected.size() ? "" : both(path, got, expected);
  }
  const bool same =
      got.is_number() && expected.is_number() ? same_number(got, expected) : got == expected;
  return same ? "" : both(path, got, expected);
}

}  // namespace

Json read_again(const Json& json) { return Json::parse(json_text(json)); }

std::string difference(const metrics::Json& got, const std::string& expected) {
  return compare("$", got, Json::parse(expected));
}

}  // namespace weerzien::test
