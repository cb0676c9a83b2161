// Customer keys of different kinds in one space: how a phone number is kept apart from an id.
#pragma once

#include <string_view>

namespace weerzien::table {

// In front of a key made of a phone number. The digits of one customer's phone may be the id of
// another.
inline constexpr char phone_mark = '\x01';

// The key as it is shown.
constexpr std::string_view customer_text(std::string_view key) {
  if (key.starts_with(phone_mark)) key.remove_prefix(1);
  return key;
}

}  // namespace weerzien::table
