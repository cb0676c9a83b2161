#include "ingest/guesses.h"

#include <algorithm>

namespace weerzien::ingest {

namespace {

bool needs_amount(Role role) {
  switch (role) {
    case Role::order_total:
    case Role::line_total:
    case Role::unit_price:
    case Role::quantity:
    case Role::line_discount:
    case Role::order_discount:
    case Role::subtotal:
    case Role::shipping:
    case Role::tax:
    case Role::cost:
    case Role::refunded:
    case Role::lifetime_orders: return true;
    default: return false;
  }
}

// Roles that say more about an order, but nothing about who, when and how much.
bool is_harmless(Role role) {
  switch (role) {
    case Role::subtotal:
    case Role::shipping:
    case Role::tax:
    case Role::order_discount:
    case Role::cost:
    case Role::segment:
    case Role::customer_since:
    case Role::lifetime_orders: return true;
    default: return false;
  }
}

// Whether the values allow the role at all: dates must read as dates, money as numbers. A column
// without values is allowed what its header says, since nothing speaks against it.
bool values_allow(Role role, const Profile& p) {
  if (p.filled == 0) return role != Role::date && role != Role::order_id && role != Role::row_type;
  if (role == Role::date || role == Role::customer_since) return p.share(p.dates) >= 0.7;
  if (needs_amount(role)) return p.share(p.amounts) >= 0.7;
  switch (role) {
    case Role::email: return p.share(p.emails) >= 0.3;
    case Role::phone: return p.share(p.phones) >= 0.3 || p.share(p.integers) >= 0.3;
    case Role::status: return p.distinct <= 40 && p.share(p.letters) >= 0.3;
    case Role::currency:
      return p.distinct <= 40 && (p.examples[0].size() <= 4 || p.share(p.decimals) >= 0.7);
    case Role::country: return p.share(p.letters) >= 0.5;
    case Role::product_name: return p.share(p.letters) >= 0.3;
    case Role::items: return p.share(p.letters) >= 0.3;
    case Role::row_type: return p.share(p.row_kinds) >= 0.9 && p.distinct <= 20;
    case Role::order_id:
    case Role::customer_id: return p.decimals * 2 < p.filled || p.share(p.integers) >= 0.9;
    default: return true;
  }
}

// A "name" that is a full set of numbers is an id; an "order" that is a date is a date; "items"
// that are numbers count them.
Role corrected(Role role, std::string_view folded, const Profile& p) {
  if (p.filled == 0) return role;
  const bool numbers = p.share(p.integers) >= 0.9;
  if (role == Role::customer_name && numbers) return Role::customer_id;
  if (role == Role::customer_name && p.share(p.emails) >= 0.8) return Role::email;
  const bool login = folded.starts_with("buyer") || folded.starts_with("koper") ||
                     folded.starts_with("kaufer") || folded.starts_with("acheteur");
  if (role == Role::customer_name && login && p.share(p.words) < 0.2) return Role::customer_id;
  if (role == Role::product_name && numbers) return Role::product_id;
  if (role == Role::items && numbers) return Role::quantity;
  if (role == Role::order_id && p.share(p.dates - p.number_dates) >= 0.9 && !numbers) {
    return Role::date;
  }
  return role;
}

struct Candidate {
  std::size_t column;
  Role role;
  float score;
  Why why;
};

// Takes candidates from the surest to the least sure; a role and a column are given away once.
void assign(Mapping& mapping, std::vector<Candidate> candidates, const std::vector<bool>& free) {
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::score);
  for (const Candidate& candidate : candidates) {
    Column& column = mapping.columns[candidate.column];
    if (!free[candidate.column] || column.role != Role::ignore || mapping.has(candidate.role)) {
      continue;
    }
    column.role = candidate.role;
    column.confidence = candidate.score;
    column.why = candidate.why;
  }
}

// "Name" is a product beside a price and a quantity, and a person elsewhere.
Candidate guess_name(const Mapping& mapping, std::span<const std::string> folded, std::size_t c) {
  const bool products = std::ranges::any_of(folded, [](const std::string& header) {
    const Role role = role_of_header(header).role;
    return role == Role::product_id || role == Role::quantity || role == Role::unit_price;
  });
  const bool people = mapping.columns[c].profile.share(mapping.columns[c].profile.words) >= 0.8;
  if (products) return {c, Role::product_name, 0.6F, Why::header};
  return {c, Role::customer_name, people ? 0.7F : 0.5F, Why::header};
}

// Identities by values: an address, a telephone number, a name of two words.
void guess_identity(const Mapping& mapping, std::size_t c, std::vector<Candidate>& candidates) {
  const Profile& p = mapping.columns[c].profile;
  if (p.share(p.emails) >= 0.8) {
    candidates.push_back({c, Role::email, 0.9F, Why::values});
  } else if (p.share(p.phones) >= 0.9 && p.integers < p.filled) {
    candidates.push_back({c, Role::phone, 0.65F, Why::values});
  } else if (p.share(p.words) >= 0.9 && p.distinct * 3 > p.filled && p.distinct > 4 &&
             p.share(p.statuses) < 0.5 && p.share(p.countries) < 0.5 && !mapping.has_identity() &&
             !mapping.has_product()) {
    candidates.push_back({c, Role::customer_name, 0.4F, Why::values});
  }
}

std::vector<Candidate> from_values(const Mapping& mapping) {
  std::vector<Candidate> candidates;
  const bool has_money = mapping.has_money();
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    const Column& column = mapping.columns[c];
    const Profile& p = column.profile;
    if (column.role != Role::ignore || p.filled == 0) continue;
    const float full = static_cast<float>(p.filled) / static_cast<float>(p.rows);
    if (p.share(p.dates) >= 0.9) {
      const float number = p.number_dates * 2 > p.filled ? 0.15F : 0.0F;
      candidates.push_back({c, Role::date, 0.45F + 0.2F * full - number, Why::values});
    } else if (p.share(p.amounts) >= 0.9 && p.decimals * 2 > p.filled && !has_money) {
      candidates.push_back({c, Role::order_total, 0.5F, Why::values});
    } else if (p.share(p.statuses) >= 0.9 && p.distinct <= 12) {
      candidates.push_back({c, Role::status, 0.6F, Why::values});
    } else if (p.share(p.countries) >= 0.9 && p.distinct <= 40) {
      candidates.push_back({c, Role::country, 0.6F, Why::values});
    } else {
      guess_identity(mapping, c, candidates);
    }
  }
  return candidates;
}

// Without any identity column: the first one whose values come back, but not too often, and that no
// header explains otherwise.
void guess_customer(Mapping& mapping, const std::vector<bool>& free, bool has_header) {
  if (mapping.has_identity()) return;
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    Column& column = mapping.columns[c];
    const Profile& p = column.profile;
    if (!free[c] || column.role != Role::ignore || p.filled * 2 < p.rows || p.rows < 10) continue;
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

// Whether rows with the same text in column `c` mostly have the same text in the date's column.
bool shares_dates(const Sample& sample, std::size_t c, std::size_t date) {
  std::size_t same = 0;
  std::size_t different = 0;
  for (std::size_t r = 1; r < sample.size(); ++r) {
    const auto& above = sample[r - 1];
    const auto& row = sample[r];
    if (std::max(c, date) >= std::min(above.size(), row.size()) || above[c] != row[c]) continue;
    ++(above[date] == row[date] ? same : different);
  }
  return same > 0 && different * 20 <= same;
}

// An id that is repeated over neighbouring rows of one date, and never again behind them.
void guess_order(Mapping& mapping, const Sample& sample, const std::vector<bool>& free) {
  const std::size_t date = mapping.column_of(Role::date);
  if (mapping.has(Role::order_id) || date == Mapping::absent) return;
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    Column& column = mapping.columns[c];
    const Profile& p = column.profile;
    const bool in_runs = p.runs == p.distinct && p.distinct * 10 < p.filled * 9 && p.distinct > 4;
    if (!free[c] || column.role != Role::ignore || p.filled < p.rows || !in_runs) continue;
    if (p.decimals > 0 || p.dates * 2 > p.filled || p.words * 2 > p.filled || p.emails > 0)
      continue;
    if (!shares_dates(sample, c, date)) continue;
    column.role = Role::order_id;
    column.confidence = 0.45F;
    column.why = Why::values;
    return;
  }
}

void guess_quantity(Mapping& mapping, const std::vector<bool>& free) {
  if (mapping.has(Role::quantity)) return;
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    Column& column = mapping.columns[c];
    const Profile& p = column.profile;
    if (!free[c] || column.role != Role::ignore || p.filled < p.rows) continue;
    if (p.share(p.small) < 0.95 || p.share(p.integers) < 0.95 || p.distinct * 4 > p.filled)
      continue;
    column.role = Role::quantity;
    column.confidence = 0.4F;
    column.why = Why::values;
    return;
  }
}

}  // namespace

void guess_by_headers(Mapping& mapping, std::span<const std::string> folded,
                      const std::vector<bool>& free, bool harmless_only) {
  std::vector<Candidate> candidates;
  for (std::size_t c = 0; c < folded.size(); ++c) {
    const Profile& profile = mapping.columns[c].profile;
    if (!harmless_only && (folded[c] == "name" || folded[c] == "nom")) {
      const Candidate candidate = guess_name(mapping, folded, c);
      if (values_allow(candidate.role, profile)) candidates.push_back(candidate);
      continue;
    }
    const RoleGuess guess = role_of_header(folded[c]);
    const Role role = corrected(guess.role, folded[c], profile);
    if (role == Role::ignore || !values_allow(role, profile)) continue;
    if (harmless_only && (!is_harmless(role) || guess.score < 0.9F)) continue;
    candidates.push_back({c, role, guess.score, Why::header});
  }
  assign(mapping, std::move(candidates), free);
}

void guess_by_values(Mapping& mapping, const Sample& sample, const std::vector<bool>& free,
                     bool has_header) {
  assign(mapping, from_values(mapping), free);
  guess_order(mapping, sample, free);
  guess_customer(mapping, free, has_header);
  if (!has_header) guess_quantity(mapping, free);
}

}  // namespace weerzien::ingest
