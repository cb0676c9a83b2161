// Which column of a file plays which role, how sure we are of it, and why.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ingest/profile.h"
#include "ingest/roles.h"

namespace weerzien::ingest {

// Why a column has its role; codes for the mapping panel.
enum class Why : std::uint8_t { none, user, preset, header, values };
std::string_view why_code(Why why);

struct Column {
  std::string name;         // as the file writes it; may be empty
  Role role = Role::ignore;
  float confidence = 0.0F;  // 0..1
  Why why = Why::none;
  Profile profile;
};

struct Mapping {
  std::vector<Column> columns;
  std::string preset;           // code of the platform, or empty
  DateOrder date_order = DateOrder::day_first;
  bool date_order_ambiguous = false;
  bool needs_confirmation = false;  // something essential is missing or unsure

  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  // The column with that role, or `absent`.
  std::size_t column_of(Role role) const;
  bool has(Role role) const { return column_of(role) != absent; }
  DecimalMark mark_of(std::size_t column) const { return columns[column].profile.mark.mark(); }
};

// Decides from the header (empty names if there is none) and the first records. `wanted` maps headers to
// role codes and overrides everything; a header named twice means its first column.
Mapping decide_mapping(std::span<const std::string> header, const Sample& sample,
                       const std::map<std::string, std::string>& wanted,
                       std::optional<DateOrder> date_order);

}  // namespace weerzien::ingest
