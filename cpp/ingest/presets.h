// Platforms whose exports are recognised by their header set, in the languages they write it in.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ingest/roles.h"

namespace weerzien::ingest {

struct Preset {
  std::string_view code;   // "shopify", "woocommerceAnalytics" …
  std::string_view marks;  // folded headers that must all be there, '|' between them
  std::string_view roles;  // "folded header=role|…"; other headers mean nothing that matters here
};
// Wherever a header stands, '/' parts the names that it has in different languages.

// The preset whose marks are all among the folded headers, or null.
const Preset* find_preset(std::span<const std::string> folded_headers);

// The role a preset gives to a folded header.
Role preset_role(const Preset& preset, std::string_view folded);

}  // namespace weerzien::ingest
