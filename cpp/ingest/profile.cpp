#include "ingest/profile.h"

#include <algorithm>
#include <unordered_set>

#include "ingest/statuses.h"

namespace weerzien::ingest {

namespace {

bool is_integer(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

bool has_letter(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

bool is_blank_word(std::string_view text) {
  for (const std::string_view word :
       {"", "NULL", "null", "Null", "NaN", "nan", "NAN", "N/A", "n/a", "#N/A", "None", "none", "-",
        "\\N", "<NA>", "(null)", "NaT", "nil"}) {
    if (text == word) return true;
  }
  return false;
}

Profile profile_column(const Sample& sample, std::size_t column) {
  Profile profile;
  std::unordered_set<std::string_view> seen;
  for (const std::vector<std::string>& row : sample) {
    ++profile.rows;
    if (column >= row.size()) continue;
    const std::string_view text = trimmed(row[column]);
    if (is_blank(text)) continue;
    ++profile.filled;
    if (seen.insert(text).second && profile.examples.size() < 3) profile.examples.emplace_back(text);
    if (const auto stamp = parse_date(text, DateOrder::day_first)) {
      ++profile.dates;
      profile.offsets += stamp->utc_minute != no_minute;
      profile.date_order.add(*stamp);
    }
    if (const auto parsed = parse_amount(text, DecimalMark::point)) {
      ++profile.amounts;
      profile.decimals += parsed->says.has_value() || parsed->ambiguous || !parsed->currency.empty();
      profile.small += parsed->amount % amounts_per_unit == 0 &&
                       std::abs(parsed->amount) < 1000 * amounts_per_unit;
      profile.mark.add(*parsed, text);
    }
    profile.integers += is_integer(text);
    profile.emails += is_email(text);
    profile.statuses += status_kind(text) != table::StatusKind::unknown && has_letter(text);
    profile.letters += has_letter(text);
  }
  profile.distinct = static_cast<std::uint32_t>(seen.size());
  return profile;
}

}  // namespace weerzien::ingest
