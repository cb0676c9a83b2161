#include "ingest/mapping.h"

#include <algorithm>

#include "ingest/presets.h"

namespace weerzien::ingest {

namespace {

constexpr float unsure_below = 0.6F;

bool needs_amount(Role role) {
  switch (role) {
    case Role::order_total:
    case Role::line_total:
    case Role::unit_price:
    case Role::quantity:
    case Role::line_discount:
    case Role::refunded:
    case Role::lifetime_orders: return true;
    default: return false;
  }
}

// Whether the values allow the role at all: dates must read as dates, money as numbers. A column without
// values is allowed what its header says, since nothing speaks against it.
bool values_allow(Role role, const Profile& profile) {
  if (profile.filled == 0) return role != Role::date && role != Role::order_id;
  if (role == Role::date || role == Role::customer_since) return profile.share(profile.dates) >= 0.7;
  if (needs_amount(role)) return profile.share(profile.amounts) >= 0.7;
  if (role == Role::email) return profile.share(profile.emails) >= 0.3;
  if (role == Role::status) return profile.distinct <= 40;
  if (role == Role::currency) return profile.distinct <= 40 && profile.examples[0].size() <= 4;
  if (role == Role::country) return profile.share(profile.letters) >= 0.5;
  if (role == Role::product_name) return profile.share(profile.letters) >= 0.3;
  return true;
}

// A "name" that is a full set of numbers is an id; an "order" that is a date is a date.
Role corrected(Role role, const Profile& profile) {
  const bool numbers = profile.filled > 0 && profile.share(profile.integers) >= 0.9;
  if (role == Role::customer_name && numbers) return Role::customer_id;
  if (role == Role::product_name && numbers) return Role::product_id;
  if (role == Role::customer_name && profile.share(profile.emails) >= 0.8) return Role::email;
  return role;
}

struct Candidate {
  std::size_t column;
  Role role;
  float score;
  Why why;
};

// Takes candidates from the surest to the least sure; a role and a column are given away once.
void assign(Mapping& mapping, std::vector<Candidate> candidates) {
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::score);
  for (const Candidate& candidate : candidates) {
    Column& column = mapping.columns[candidate.column];
    if (column.role != Role::ignore || mapping.has(candidate.role)) continue;
    column.role = candidate.role;
    column.confidence = candidate.score;
    column.why = candidate.why;
  }
}

std::vector<Candidate> from_headers(const Mapping& mapping,
                                    std::span<const std::string> folded) {
  std::vector<Candidate> candidates;
  for (std::size_t c = 0; c < folded.size(); ++c) {
    const RoleGuess guess = role_of_header(folded[c]);
    const Role role = corrected(guess.role, mapping.columns[c].profile);
    if (role != Role::ignore && values_allow(role, mapping.columns[c].profile)) {
      candidates.push_back({c, role, guess.score, Why::header});
    }
  }
  return candidates;
}

// Roles that the values alone suggest, for essential roles no header named.
std::vector<Candidate> from_values(const Mapping& mapping) {
  std::vector<Candidate> candidates;
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    const Column& column = mapping.columns[c];
    const Profile& p = column.profile;
    if (column.role != Role::ignore || p.filled == 0) continue;
    const float full = static_cast<float>(p.filled) / static_cast<float>(p.rows);
    if (p.share(p.emails) >= 0.8) {
      candidates.push_back({c, Role::email, 0.9F, Why::values});
    } else if (p.share(p.dates) >= 0.9) {
      candidates.push_back({c, Role::date, 0.45F + 0.2F * full, Why::values});
    } else if (p.share(p.amounts) >= 0.9 && p.decimals * 2 > p.filled) {
      candidates.push_back({c, Role::order_total, 0.5F, Why::values});
    } else if (p.share(p.statuses) >= 0.9 && p.distinct <= 12) {
      candidates.push_back({c, Role::status, 0.6F, Why::values});
    }
  }
  return candidates;
}

// Without any identity column: the first one whose values come back, but not too often, and that no
// header explains otherwise.
void guess_customer(Mapping& mapping, bool has_header) {
  for (const Role role : {Role::customer_id, Role::email, Role::phone, Role::customer_name,
                          Role::last_name}) {
    if (mapping.has(role)) return;
  }
  for (Column& column : mapping.columns) {
    const Profile& p = column.profile;
    if (column.role != Role::ignore || p.filled * 2 < p.rows || p.rows < 10) continue;
    const bool id_like = p.share(p.integers) >= 0.95 || (!has_header && p.share(p.letters) >= 0.95);
    const bool comes_back = p.distinct > 4 && p.distinct < p.filled && p.distinct * 20 > p.filled;
    if (!id_like || !comes_back || p.share(p.dates) >= 0.9 || p.share(p.statuses) >= 0.5) continue;
    const bool tiny = p.share(p.small) >= 0.95 && p.distinct < 50;
    if (tiny) continue;
    column.role = Role::customer_id;
    column.confidence = has_header ? 0.3F : 0.5F;
    column.why = Why::values;
    return;
  }
}

void guess_quantity(Mapping& mapping) {
  if (mapping.has(Role::quantity)) return;
  for (Column& column : mapping.columns) {
    const Profile& p = column.profile;
    if (column.role != Role::ignore || p.filled < p.rows || p.share(p.small) < 0.95) continue;
    if (p.share(p.integers) < 0.95 || p.distinct * 4 > p.filled) continue;
    column.role = Role::quantity;
    column.confidence = 0.4F;
    column.why = Why::values;
    return;
  }
}

// A "total" that differs between the rows of one order is the total of the line.
void settle_total(Mapping& mapping, const Sample& sample) {
  const std::size_t order = mapping.column_of(Role::order_id);
  const std::size_t total = mapping.column_of(Role::order_total);
  if (order == Mapping::absent || total == Mapping::absent || mapping.has(Role::line_total)) return;
  std::size_t same = 0;
  std::size_t different = 0;
  for (std::size_t r = 1; r < sample.size(); ++r) {
    const auto& above = sample[r - 1];
    const auto& row = sample[r];
    const std::size_t last = std::max(order, total);
    if (last >= above.size() || last >= row.size() || is_blank(row[order])) continue;
    if (above[order] != row[order] || is_blank(row[total]) || is_blank(above[total])) continue;
    ++(above[total] == row[total] ? same : different);
  }
  if (different > same && mapping.columns[total].why != Why::preset &&
      mapping.columns[total].why != Why::user) {
    mapping.columns[total].role = Role::line_total;
    mapping.columns[total].why = Why::values;
  }
}

void apply_user(Mapping& mapping, const std::map<std::string, std::string>& wanted,
                std::vector<bool>& fixed) {
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    Column& column = mapping.columns[c];
    const auto found = wanted.find(column.name.empty() ? std::to_string(c + 1) : column.name);
    if (found == wanted.end()) continue;
    const Role role = role_from_code(found->second).value_or(Role::ignore);
    fixed[c] = true;
    if (role != Role::ignore && mapping.has(role)) continue;
    column.role = role;
    column.confidence = 1.0F;
    column.why = Why::user;
  }
}

bool unsure(const Mapping& mapping, Role role) {
  const std::size_t c = mapping.column_of(role);
  return c == Mapping::absent || mapping.columns[c].confidence < unsure_below;
}

}  // namespace

std::string_view why_code(Why why) {
  switch (why) {
    case Why::user: return "user";
    case Why::preset: return "preset";
    case Why::header: return "header";
    case Why::values: return "values";
    default: return "none";
  }
}

std::size_t Mapping::column_of(Role role) const {
  const auto found = std::ranges::find(columns, role, &Column::role);
  return found == columns.end() ? absent : static_cast<std::size_t>(found - columns.begin());
}

Mapping decide_mapping(std::span<const std::string> header, const Sample& sample,
                       const std::map<std::string, std::string>& wanted,
                       std::optional<DateOrder> date_order) {
  Mapping mapping;
  std::size_t width = header.size();
  for (const auto& row : sample) width = std::max(width, row.size());
  std::vector<std::string> folded(width);
  mapping.columns.resize(width);
  for (std::size_t c = 0; c < width; ++c) {
    if (c < header.size()) mapping.columns[c].name = header[c];
    folded[c] = fold_header(mapping.columns[c].name);
    mapping.columns[c].profile = profile_column(sample, c);
  }
  const bool has_header = std::ranges::any_of(folded, [](const auto& name) { return !name.empty(); });

  std::vector<bool> fixed(width, false);
  apply_user(mapping, wanted, fixed);
  if (const Preset* preset = find_preset(folded)) {
    mapping.preset = preset->code;
    for (std::size_t c = 0; c < width; ++c) {
      const Role role = preset_role(*preset, folded[c]);
      if (fixed[c] || role == Role::ignore || mapping.has(role)) continue;
      mapping.columns[c].role = role;
      mapping.columns[c].confidence = 1.0F;
      mapping.columns[c].why = Why::preset;
    }
  } else {
    const auto still_free = [&](const Candidate& candidate) { return fixed[candidate.column]; };
    std::vector<Candidate> headers = from_headers(mapping, folded);
    std::erase_if(headers, still_free);
    assign(mapping, std::move(headers));
    std::vector<Candidate> values = from_values(mapping);
    std::erase_if(values, still_free);
    const bool has_money = mapping.has(Role::order_total) || mapping.has(Role::line_total) ||
                           mapping.has(Role::unit_price);
    if (has_money) std::erase_if(values, [](const auto& c) { return c.role == Role::order_total; });
    assign(mapping, std::move(values));
    if (wanted.empty()) guess_customer(mapping, has_header);
    if (!has_header) guess_quantity(mapping);
    settle_total(mapping, sample);
  }

  const std::size_t date = mapping.column_of(Role::date);
  if (date != Mapping::absent) {
    const DateEvidence& evidence = mapping.columns[date].profile.date_order;
    mapping.date_order = date_order.value_or(evidence.order());
    mapping.date_order_ambiguous = !date_order && evidence.ambiguous();
  }
  const bool has_identity = !unsure(mapping, Role::customer_id) || !unsure(mapping, Role::email) ||
                            !unsure(mapping, Role::phone) || !unsure(mapping, Role::customer_name) ||
                            !unsure(mapping, Role::last_name);
  mapping.needs_confirmation =
      unsure(mapping, Role::date) || (!has_identity && mapping.preset.empty()) ||
      mapping.date_order_ambiguous;
  return mapping;
}

}  // namespace weerzien::ingest
