// Roles of columns whose headers say nothing, or of a file without header: by what the values look
// like.
#include <algorithm>

#include "ingest/guesses.h"
#include "ingest/structure.h"

namespace weerzien::ingest {

namespace {

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

bool looks_like_money(const Column& column) {
  const Profile& p = column.profile;
  return column.role == Role::ignore && p.filled > 0 && p.share(p.amounts) >= 0.9 &&
         p.decimals * 2 > p.filled;
}

std::vector<Candidate> from_values(const Mapping& mapping) {
  std::vector<Candidate> candidates;
  const bool has_money = mapping.has_money();
  const auto money_columns = std::ranges::count_if(mapping.columns, looks_like_money);
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    const Column& column = mapping.columns[c];
    const Profile& p = column.profile;
    if (column.role != Role::ignore || p.filled == 0) continue;
    const float full = static_cast<float>(p.filled) / static_cast<float>(p.rows);
    if (p.share(p.dates) >= 0.9) {
      // Numbers that could be dates are ids just as well.
      const bool digits = p.number_dates * 2 > p.filled || p.share(p.integers) >= 0.9;
      const float number = digits ? 0.15F : 0.0F;
      candidates.push_back({c, Role::date, 0.45F + 0.2F * full - number, Why::values});
    } else if (looks_like_money(column) && !has_money) {
      candidates.push_back({c, Role::order_total, money_columns == 1 ? 0.65F : 0.5F, Why::values});
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

void guess_by_values(Mapping& mapping, const Sample& sample, const std::vector<bool>& free,
                     bool has_header) {
  assign(mapping, from_values(mapping), free);
  guess_order(mapping, sample, free);
  guess_customer(mapping, free, has_header);
  if (!has_header) guess_quantity(mapping, free);
}

}  // namespace weerzien::ingest
