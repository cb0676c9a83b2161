#include "ingest/structure.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "ingest/customer_key.h"
#include "ingest/row_kinds.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

using Row = std::vector<std::string>;

std::string_view cell(const Row& row, std::size_t column) {
  return column < row.size() ? trimmed(row[column]) : std::string_view{};
}

bool filled(const Row& row, std::size_t column) {
  return column != Mapping::absent && !is_blank(cell(row, column));
}

bool has_product(const Mapping& mapping, const Row& row) {
  return filled(row, mapping.column_of(Role::product_id)) ||
         filled(row, mapping.column_of(Role::product_name)) ||
         filled(row, mapping.column_of(Role::items));
}

// The amount that a row states, in the column that sums up most.
Amount amount_of(const Mapping& mapping, const Row& row) {
  for (const Role role : {Role::order_total, Role::line_total, Role::unit_price}) {
    const std::size_t column = mapping.column_of(role);
    if (!filled(row, column)) continue;
    const auto parsed = parse_amount(cell(row, column), mapping.columns[column].mark);
    if (parsed) return parsed->amount;
  }
  return 0;
}

// What speaks for summary rows, and against them, in the rows [begin, end) of one order.
void weigh_summary(const Mapping& mapping, const Sample& sample, std::size_t begin, std::size_t end,
                   std::size_t& with, std::size_t& without) {
  std::size_t bare = 0;
  Amount most = 0;
  for (std::size_t r = begin; r < end; ++r) {
    bare += !has_product(mapping, sample[r]);
    if (r > begin) most = std::max(most, amount_of(mapping, sample[r]));
  }
  const bool summary = bare == 1 && !has_product(mapping, sample[begin]) &&
                       amount_of(mapping, sample[begin]) >= most;
  ++(summary ? with : without);
}

}  // namespace

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

// Whether the rows of one order, wherever they stand, mostly differ in column `c`. Money that goes
// back stands beside the total of its order and says nothing about it.
bool differs_within_orders(const Mapping& mapping, const Sample& sample, std::size_t c) {
  const std::size_t order = mapping.column_of(Role::order_id);
  std::unordered_map<std::string_view, std::string_view> first;
  std::size_t same = 0;
  std::size_t different = 0;
  std::string_view id;
  for (const Row& row : sample) {
    const bool begins = filled(row, mapping.column_of(Role::date));
    const bool continues = !filled(row, order) && !begins && has_product(mapping, row);
    if (!continues) id = filled(row, order) ? cell(row, order) : std::string_view{};
    if (id.empty() || !filled(row, c)) continue;
    const auto parsed = parse_amount(cell(row, c), mapping.columns[c].mark);
    if (parsed && parsed->amount < 0) continue;
    if (!begins && !first.contains(id)) continue;  // a sum below a block of orders
    const auto [known, fresh] = first.try_emplace(id, cell(row, c));
    if (!fresh) ++(known->second == cell(row, c) ? same : different);
  }
  return different > same;
}

void settle_total(Mapping& mapping, const Sample& sample, std::span<const std::string> folded) {
  const std::size_t total = mapping.column_of(Role::order_total);
  if (!mapping.has(Role::order_id) || total == Mapping::absent) return;
  const Why why = mapping.columns[total].why;
  if (why == Why::preset || why == Why::user || mapping.has(Role::line_total)) return;
  if (!differs_within_orders(mapping, sample, total)) return;
  mapping.columns[total].role = Role::line_total;
  mapping.columns[total].why = Why::values;
  // A second column that calls itself the total may be the order's.
  for (std::size_t c = 0; c < folded.size(); ++c) {
    Column& column = mapping.columns[c];
    const Profile& p = column.profile;
    if (column.role != Role::ignore || p.filled == 0 || p.amounts < p.filled) continue;
    const RoleGuess guess = role_of_header(folded[c]);
    if (guess.role != Role::order_total || guess.score < 0.7F) continue;
    if (differs_within_orders(mapping, sample, c)) continue;
    column.role = Role::order_total;
    column.confidence = guess.score;
    column.why = Why::values;
    return;
  }
}

// A file with a row per order has no prices of products: the price is the order's.
void settle_price(Mapping& mapping) {
  const std::size_t price = mapping.column_of(Role::unit_price);
  if (price == Mapping::absent || mapping.has(Role::quantity) || mapping.has_product()) return;
  if (mapping.columns[price].why != Why::header || mapping.has(Role::line_total)) return;
  const std::size_t total = mapping.column_of(Role::order_total);
  if (total != Mapping::absent) {
    if (mapping.columns[total].confidence >= unsure_below) return;
    mapping.columns[total].role = Role::ignore;
    mapping.columns[total].confidence = 0.0F;
    mapping.columns[total].why = Why::none;
  }
  mapping.columns[price].role = Role::order_total;
  mapping.columns[price].confidence = std::max(mapping.columns[price].confidence, 0.7F);
}

// Sales reports write returns below zero, so that the columns add up: gross less discounts and
// returns is the net. Such a total has the returns taken off already.
void settle_refunds(Mapping& mapping, std::span<const std::string> folded) {
  const std::size_t refund = mapping.column_of(Role::refunded);
  if (refund == Mapping::absent || mapping.columns[refund].why != Why::header) return;
  if (mapping.columns[refund].profile.negatives == 0) return;
  const bool adds_up = std::ranges::any_of(folded, [](std::string_view header) {
    return header.starts_with("gross ") || header.starts_with("brutto") ||
           header.starts_with("bruto");
  });
  if (!adds_up) return;
  mapping.columns[refund].role = Role::ignore;
  mapping.columns[refund].confidence = 0.0F;
  mapping.columns[refund].why = Why::none;
}

// Rows are lines where a column that names orders is repeated over neighbouring rows of one date.
// It then is the order's number, and one that is different in every row is the line's.
void settle_order_id(Mapping& mapping, const Sample& sample, std::span<const std::string> folded) {
  const std::size_t chosen = mapping.column_of(Role::order_id);
  const std::size_t date = mapping.column_of(Role::date);
  if (chosen == Mapping::absent || date == Mapping::absent) return;
  if (mapping.columns[chosen].why != Why::header) return;
  if (mapping.columns[chosen].profile.distinct < mapping.columns[chosen].profile.filled) return;
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    Column& column = mapping.columns[c];
    const Profile& p = column.profile;
    const bool runs = p.runs == p.distinct && p.distinct < p.filled && p.distinct > 2;
    if (column.role != Role::ignore || p.filled < p.rows || !runs) continue;
    const RoleGuess guess = role_of_header(folded[c]);
    if (guess.role != Role::order_id || !shares_dates(sample, c, date)) continue;
    column.role = Role::order_id;
    column.confidence = guess.score;
    column.why = Why::values;
    mapping.columns[chosen].role = Role::ignore;
    mapping.columns[chosen].confidence = 0.0F;
    mapping.columns[chosen].why = Why::none;
    return;
  }
}

void find_summary_rows(Mapping& mapping, const Sample& sample) {
  const std::size_t order = mapping.column_of(Role::order_id);
  if (order == Mapping::absent || !mapping.has_product() || mapping.has(Role::row_type)) return;
  std::size_t with = 0;
  std::size_t without = 0;
  for (std::size_t begin = 0; begin < sample.size();) {
    std::size_t end = begin + 1;
    while (end < sample.size() && cell(sample[end], order) == cell(sample[begin], order)) ++end;
    if (end - begin > 1) weigh_summary(mapping, sample, begin, end, with, without);
    begin = end;
  }
  mapping.summary_rows = with > 0 && without * 4 <= with;
}

void find_blank_ids(Mapping& mapping, const Sample& sample) {
  const std::size_t order = mapping.column_of(Role::order_id);
  const std::size_t date = mapping.column_of(Role::date);
  if (order == Mapping::absent || date == Mapping::absent || !mapping.has_product()) return;
  std::size_t blank = 0;
  for (const Row& row : sample) {
    if (filled(row, order)) continue;
    if (filled(row, date)) return;
    blank += has_product(mapping, row);
  }
  mapping.blank_ids_continue = blank > 0;
}

void find_row_kinds(Mapping& mapping, const Sample& sample) {
  const std::size_t column = mapping.column_of(Role::row_type);
  if (column == Mapping::absent) return;
  for (const Row& row : sample) {
    const RowKind kind = row_kind(cell(row, column));
    if (kind == RowKind::item) mapping.item_rows = true;
    if (kind == RowKind::item || kind == RowKind::order) mapping.payments_are_orders = false;
  }
}

void find_relay(Mapping& mapping, const Sample& sample) {
  const std::size_t email = mapping.column_of(Role::email);
  const std::size_t order = mapping.column_of(Role::order_id);
  const std::size_t postcode = mapping.column_of(Role::postcode);
  const bool named = mapping.has(Role::customer_name) || mapping.has(Role::last_name);
  if (email == Mapping::absent || postcode == Mapping::absent || !named) return;
  if (order == Mapping::absent || mapping.has(Role::customer_id)) return;
  std::unordered_set<std::string_view> orders;
  std::unordered_set<std::string> addresses;
  std::unordered_set<std::string> people;
  std::string domain;
  std::string key;
  for (const Row& row : sample) {
    if (!filled(row, order) || !filled(row, email) || !orders.insert(cell(row, order)).second)
      continue;
    key.clear();
    append_key({.email = cell(row, email)}, false, key);
    const std::size_t at = key.find('@');
    if (at == std::string::npos) return;
    if (domain.empty()) domain = key.substr(at);
    if (key.substr(at) != domain) return;
    addresses.insert(key);
    key.clear();
    const auto text = [&](Role role) {
      const std::size_t column = mapping.column_of(role);
      return filled(row, column) ? cell(row, column) : std::string_view{};
    };
    const std::string_view whole = text(Role::customer_name);
    append_key({.name = whole.empty() ? text(Role::first_name) : whole,
                .last_name = whole.empty() ? text(Role::last_name) : std::string_view{},
                .postcode = text(Role::postcode)},
               false, key);
    people.insert(key);
  }
  constexpr std::size_t orders_min = 10;
  const bool one_each = orders.size() >= orders_min && addresses.size() == orders.size();
  if (one_each && people.size() * 10 <= orders.size() * 9) mapping.relay_domain = domain;
}

void find_list(Mapping& mapping) {
  if (mapping.has(Role::order_id) || mapping.has(Role::order_total) ||
      mapping.has(Role::line_total) || !mapping.preset.empty()) {
    return;
  }
  const auto each_once = [&](Role role) {
    const std::size_t column = mapping.column_of(role);
    if (column == Mapping::absent) return false;
    const Profile& p = mapping.columns[column].profile;
    return p.filled > 1 && p.distinct == p.filled;
  };
  if (!mapping.has_identity()) {
    mapping.is_list = each_once(Role::product_id) || each_once(Role::product_name);
    return;
  }
  if (mapping.has(Role::unit_price) || mapping.has_product()) return;
  for (const Role role : {Role::customer_id, Role::email, Role::phone, Role::customer_name}) {
    if (!mapping.has(role)) continue;
    mapping.is_list = each_once(role);
    return;
  }
}

void find_phone_country(Mapping& mapping, const Sample& sample) {
  const std::size_t phone = mapping.column_of(Role::phone);
  if (phone == Mapping::absent) return;
  std::string_view country;
  for (const Row& row : sample) {
    const std::string_view text = cell(row, phone);
    const std::string_view code = country_of_phone(text);
    const bool foreign = code.empty() && (text.starts_with('+') || text.starts_with("00"));
    if (foreign || (!code.empty() && !country.empty() && code != country)) return;
    if (!code.empty()) country = code;
  }
  mapping.phone_country = country;
}

void find_receiver(Mapping& mapping, std::span<const std::string> folded) {
  const std::size_t email = mapping.column_of(Role::email);
  if (email == Mapping::absent || !folded[email].starts_with("from ")) return;
  const std::string wanted = "to " + folded[email].substr(5);
  const auto found = std::ranges::find(folded, wanted);
  if (found == folded.end()) return;
  mapping.receiver = static_cast<std::size_t>(found - folded.begin());
}

void find_cents(Mapping& mapping, std::span<const std::string> folded) {
  for (std::size_t c = 0; c < folded.size(); ++c) {
    bool cents = false;
    for_each_part(folded[c], ' ', [&](std::string_view word) {
      cents |= is_listed(word, "cents|cent|centen|centimes|pence|centimos|centesimi|centavos");
    });
    // "12.34" is no number of cents, whatever the header says.
    const Profile& p = mapping.columns[c].profile;
    if (cents && p.share(p.integers) >= 0.9) mapping.columns[c].parts = 100;
  }
}

void settle_marks(Mapping& mapping, std::optional<DecimalMark> wanted) {
  MarkEvidence file;
  for (const Column& column : mapping.columns) {
    const bool money = column.role == Role::order_total || column.role == Role::line_total ||
                       column.role == Role::unit_price || column.role == Role::refunded ||
                       column.role == Role::subtotal || column.role == Role::shipping ||
                       column.role == Role::tax;
    if (money && column.profile.mark.proven()) file.add(column.profile.mark);
  }
  mapping.decimal_mark_ambiguous = false;
  for (Column& column : mapping.columns) {
    const MarkEvidence& own = column.profile.mark;
    if (wanted) {
      column.mark = *wanted;
    } else if (own.proven() || !file.proven()) {
      column.mark = column.role == Role::quantity ? own.mark_of_quantities() : own.mark();
      const bool matters = column.role == Role::order_total || column.role == Role::line_total ||
                           column.role == Role::unit_price;
      mapping.decimal_mark_ambiguous |= matters && own.ambiguous();
    } else {
      column.mark = file.mark();
    }
  }
}

}  // namespace weerzien::ingest
