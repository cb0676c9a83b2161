#include "ingest/order_columns.h"

#include <algorithm>

#include "base/same_text.h"
#include "ingest/order_book.h"
#include "ingest/statuses.h"

namespace weerzien::ingest {

namespace {

constexpr Amount quantity_max = 1'000'000;

// A packed cell or a row without a limit could make one order's count run over.
std::uint32_t plus(std::uint32_t items, Amount more) {
  const Amount sum = items + std::min<Amount>(more, quantity_max);
  return static_cast<std::uint32_t>(std::min<Amount>(sum, INT32_MAX));
}

// A quantity above zero in whole pieces, halves upwards. Most fit into 32 bits, which divide
// faster.
Amount pieces(Amount quantity) {
  constexpr Amount half = amounts_per_unit / 2;
  if (quantity > INT32_MAX - half) return (quantity + half) / amounts_per_unit;
  constexpr auto unit = static_cast<std::uint32_t>(amounts_per_unit);
  return static_cast<std::uint32_t>(quantity + half) / unit;
}

table::Dimension& dimension_of(table::Orders& orders, Role role, const std::string& name) {
  const std::string_view code = role_code(role);
  const auto known = std::ranges::find(orders.dimensions, code, &table::Dimension::role);
  if (known != orders.dimensions.end()) return *known;
  table::Dimension& fresh = orders.dimensions.emplace_back();
  fresh.role = code;
  fresh.column = name;
  fresh.values.intern("");
  fresh.code.resize(orders.size());
  return fresh;
}

}  // namespace

void OrderColumns::open(const Mapping& mapping, const MoneyReader& money) {
  columns_ = RoleColumns(mapping);
  const std::uint32_t n = orders_.size();
  // The row of an order as a whole states its total in whatever column the file has.
  const bool summaries = mapping.item_rows || mapping.summary_rows;
  has_total_ = money.has_total() || summaries || !orders_.total.empty();
  has_lines_ = money.has_lines() || !orders_.lines.empty();
  if (has_total_) orders_.total.resize(n, no_amount);
  if (has_lines_) orders_.lines.resize(n, 0);
  const bool offsets = mapping.columns[columns_[Role::date]].profile.offsets > 0;
  has_order_cells_ = money.has_refund() || columns_.has(Role::status) ||
                     columns_.has(Role::payment_status) || columns_.has(Role::cancelled_at) ||
                     columns_.has(Role::currency);
  wants_offset_ = offsets || !orders_.utc_minute.empty();
  if (wants_offset_) orders_.utc_minute.resize(n, no_minute);
  open_dimensions(mapping);
  payment_flag_ = mapping.payment_flag;
  const bool flag = payment_flag_ == Mapping::PaymentFlag::paid ||
                    payment_flag_ == Mapping::PaymentFlag::refunded;
  if (flag) payment_name_ = mapping.columns[columns_[Role::payment_status]].name + ": ";
}

void OrderColumns::open_dimensions(const Mapping& mapping) {
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    const Column& column = mapping.columns[c];
    if (!is_dimension(column.role)) continue;
    table::Dimension& dimension = dimension_of(orders_, column.role, column.name);
    dimensions_.push_back({c, &dimension, {}, {}, 0, orders_.size() > 0});
  }
}

std::uint32_t OrderColumns::start(const Stamp& stamp, std::string_view id) {
  const std::uint32_t order = orders_.size();
  const auto grow = [](auto& column, auto neutral) {
    if (!column.empty()) column.push_back(neutral);
  };
  if (const auto number = opening_number(id)) note_opening(number, stamp.day);
  orders_.day.push_back(stamp.day);
  orders_.customer.push_back(table::no_customer);
  if (has_total_) orders_.total.push_back(no_amount);
  if (has_lines_) orders_.lines.push_back(0);
  grow(orders_.returned, Amount{0});
  grow(orders_.refunded, Amount{0});
  grow(orders_.items, std::uint32_t{0});
  grow(orders_.status, std::uint16_t{0});
  grow(orders_.currency, std::uint8_t{0});
  grow(orders_.cancelled, std::uint8_t{0});
  if (wants_offset_) orders_.utc_minute.push_back(stamp.utc_minute);
  for (table::Dimension& dimension : orders_.dimensions) dimension.code.push_back(0);
  return order;
}

void OrderColumns::note_opening(std::uint32_t number, Day day) {
  orders_.opening.resize(10, no_day);
  Day& known = orders_.opening[number - 1];
  known = std::max(known, day);
}

void OrderColumns::add_stated_cells(std::uint32_t order, const Row& row, const RowMoney& money) {
  if (money.total && orders_.total[order] == no_amount) orders_.total[order] = *money.total;
  if (money.refund && *money.refund != 0) {
    orders_.refunded.resize(orders_.size(), 0);
    if (orders_.refunded[order] == 0) orders_.refunded[order] = *money.refund;
  }
  if (const std::uint16_t code = status_code(row); code != 0) {
    orders_.status.resize(orders_.size(), 0);
    if (orders_.status[order] == 0) orders_.status[order] = code;
  }
  note_cancelled(order, row);
  add_currency(order, row, money);
}

// The currency's own column counts more than a symbol beside an amount; it may hold formatted
// amounts.
void OrderColumns::add_currency(std::uint32_t order, const Row& row, const RowMoney& money) {
  std::string_view text;
  if (columns_.has(Role::currency)) text = row.text(columns_[Role::currency]);
  const std::string_view code = text.empty() ? money.currency : text;
  if (code.empty()) return;
  const std::uint8_t number = currency_of(code);
  unknown_currencies_ += number == 0;
  orders_.currency.resize(orders_.size(), 0);
  if (orders_.currency[order] == 0) orders_.currency[order] = number;
}

void OrderColumns::count_items(std::uint32_t order, Amount quantity) {
  if (quantity <= 0) return;
  if (order >= orders_.items.size()) orders_.items.resize(orders_.size());
  orders_.items.set(order, plus(orders_.items[order], pieces(quantity)));
}

void OrderColumns::add_returned(std::uint32_t order, Amount amount) {
  orders_.returned.resize(orders_.size(), 0);
  orders_.returned[order] += amount;
}

void OrderColumns::add_block(RowCells& cells, std::span<const UsedRow> rows) {
  const bool products = columns_.has(Role::product_id) || columns_.has(Role::product_name);
  if (products || columns_.has(Role::items)) add_products(cells, rows);
  if (dimensions_.empty()) return;
  const std::span<const UsedRow> first_rows = collect_first_rows(rows);
  for (DimensionColumn& column : dimensions_) {
    // Most columns are filled on the first row of every order; then no other row need be asked.
    if (!column.blanks) add_dimension(column, cells, first_rows);
    if (column.blanks) add_dimension(column, cells, rows);
  }
}

// Without a branch, which could not be foretold: every row is written, and kept if it is a first.
std::span<const OrderColumns::UsedRow> OrderColumns::collect_first_rows(
    std::span<const UsedRow> rows) {
  if (first_rows_.size() < rows.size()) first_rows_.resize(rows.size());
  UsedRow* const to = first_rows_.data();
  std::size_t count = 0;
  for (const UsedRow& used : rows) {
    to[count] = used;
    count += used.first;
  }
  return {to, count};
}

void OrderColumns::add_products(RowCells& cells, std::span<const UsedRow> rows) {
  const ColumnCells ids(cells.batch(), columns_[Role::product_id]);
  const bool packed = columns_.has(Role::items);
  for (const UsedRow& used : rows) {
    if (packed && used.with_products) add_packed(used.order, Row(cells, used.row));
    if (!used.sold) continue;
    const std::string_view cell = ids.raw(used.row);
    std::uint32_t product = products_.find(cell);
    if (product == ShortMemo<13>::unknown) product = product_on(Row(cells, used.row), cell);
    if (product != no_product) lines_.add(used.order, product);
  }
}

void OrderColumns::add_packed(std::uint32_t order, const Row& row) {
  const std::string_view packed = row.text(columns_[Role::items]);
  if (!packed.empty()) add_items(order, packed, !columns_.has(Role::quantity));
}

// The product of a row, whose id stands in `cell`.
std::uint32_t OrderColumns::product_on(const Row& row, std::string_view cell) {
  const std::string_view id = row.text(columns_[Role::product_id]);
  const auto name = [&] { return row.text(columns_[Role::product_name]); };
  const std::uint32_t product = product_of(id, name);
  if (!id.empty()) products_.keep(cell, product);
  return product;
}

// `counts`: the file has no column for the number of items, so the cell is asked.
void OrderColumns::add_items(std::uint32_t order, std::string_view cell, bool counts) {
  parse_items(cell, items_);
  for (const PackedItem& item : items_) {
    if (item.quantity <= 0) continue;
    if (counts) count_items(order, Amount{item.quantity} * amounts_per_unit);
    const std::uint32_t product = product_of(item.id, [&] { return item.name; });
    if (product != no_product) lines_.add(order, product);
  }
}

template <typename Name>
std::uint32_t OrderColumns::product_of(std::string_view id, Name name) {
  if (id.empty()) id = name();
  if (id.empty()) return no_product;
  if (lines_.given_up > 0) return 0;
  const std::uint32_t product = lines_.products.intern(id);
  if (product == lines_.names.size()) lines_.names.push_back(name());
  return product;
}

// The first row of an order that fills the column counts.
void OrderColumns::add_dimension(DimensionColumn& column, RowCells& cells,
                                 std::span<const UsedRow> rows) {
  const ColumnCells texts(cells.batch(), column.at);
  table::CodeColumn& codes = column.dimension->code;
  for (const UsedRow& used : rows) {
    if (codes[used.order] != 0) continue;
    const std::string_view cell = texts.raw(used.row);
    std::uint32_t code = column.memo.find(cell);
    if (code == ShortMemo<6>::unknown) code = dimension_code(column, Row(cells, used.row), cell);
    codes.set(used.order, code);
    column.blanks |= code == 0;
  }
}

// The number of the text in `cell` among the dimension's values; 0 for a blank cell.
std::uint32_t OrderColumns::dimension_code(DimensionColumn& column, const Row& row,
                                           std::string_view cell) {
  if (same_text(cell, column.last)) return column.last_code;
  const std::string_view text = row.text(column.at);
  column.last.assign(cell);
  column.last_code = text.empty() ? 0 : column.dimension->values.intern(text);
  column.memo.keep(cell, column.last_code);
  return column.last_code;
}

void OrderColumns::add_refund(std::uint32_t order, Amount amount) {
  orders_.refunded.resize(orders_.size(), 0);
  orders_.refunded[order] += amount;
}

bool OrderColumns::began_as_refund(std::uint32_t order) const {
  const Amount total = orders_.total.empty() ? no_amount : orders_.total[order];
  if (total != no_amount) return total < 0;
  return !orders_.returned.empty() && orders_.returned[order] < 0 && orders_.lines[order] == 0;
}

// What the first row said about the whole order was said about its refund.
void OrderColumns::turn_into_purchase(std::uint32_t order, Day day) {
  if (day != no_day) orders_.day[order] = day;
  if (!orders_.total.empty() && orders_.total[order] != no_amount) {
    add_refund(order, -orders_.total[order]);
    orders_.total[order] = no_amount;
  }
  if (!orders_.status.empty()) orders_.status[order] = 0;
}

void OrderColumns::add_later_state(std::uint32_t order, const Row& row, const RowMoney& money) {
  if (money.refund && *money.refund != 0) {
    orders_.refunded.resize(orders_.size(), 0);
    orders_.refunded[order] = std::max(orders_.refunded[order], *money.refund);
  }
  note_cancelled(order, row);
  const std::uint16_t code = status_code(row);
  if (code == 0) return;
  orders_.status.resize(orders_.size(), 0);
  const auto rank = [&](std::uint16_t status) {
    switch (orders_.statuses[status].kind) {
      case table::StatusKind::unpaid: return 0;
      case table::StatusKind::cancelled:
      case table::StatusKind::refunded: return 2;
      default: return 1;
    }
  };
  if (rank(code) > rank(orders_.status[order])) orders_.status[order] = code;
}

// A date of cancellation, or a yes.
void OrderColumns::note_cancelled(std::uint32_t order, const Row& row) {
  if (!columns_.has(Role::cancelled_at)) return;
  const std::string_view text = row.text(columns_[Role::cancelled_at]);
  if (text.empty() || is_no(text)) return;
  orders_.cancelled.resize(orders_.size(), 0);
  orders_.cancelled[order] = 1;
}

namespace {

// Which of two statuses of an order decides whether it is a purchase.
int weight(table::StatusKind kind) {
  switch (kind) {
    case table::StatusKind::cancelled: return 4;
    case table::StatusKind::refunded: return 3;
    case table::StatusKind::unpaid: return 2;
    case table::StatusKind::counted: return 1;
    default: return 0;
  }
}

}  // namespace

// What the second status says about the order's being a purchase.
table::StatusKind OrderColumns::payment_kind(std::string_view payment) const {
  using table::StatusKind;
  switch (payment_flag_) {
    case Mapping::PaymentFlag::paid:
      return is_no(payment) ? StatusKind::unpaid : StatusKind::counted;
    case Mapping::PaymentFlag::refunded:
      return is_no(payment) ? StatusKind::counted : StatusKind::refunded;
    case Mapping::PaymentFlag::parcel: {
      const StatusKind kind = status_kind(payment);
      return kind == StatusKind::cancelled ? kind : StatusKind::counted;
    }
    default: return is_open_status(payment) ? StatusKind::unpaid : status_kind(payment);
  }
}

// The code of the row's status, 0 for none. Where the payment has a status of its own, the two are
// one text: "completed / refunded"; a yes or no has the name of its column with it.
std::uint16_t OrderColumns::status_code(const Row& row) {
  if (!columns_.has(Role::status) && !columns_.has(Role::payment_status)) return 0;
  const auto cell = [&](Role role) {
    return columns_.has(role) ? row.text(columns_[role]) : std::string_view{};
  };
  const std::string_view text = cell(Role::status);
  const std::string_view payment = cell(Role::payment_status);
  if (payment.empty()) return text.empty() ? 0 : status_of(text);
  both_statuses_.assign(text);
  if (!text.empty()) both_statuses_ += " / ";
  both_statuses_ += payment_name_;
  both_statuses_ += payment;
  const std::size_t known = orders_.statuses.size();
  const std::uint16_t code = status_of(both_statuses_);
  if (orders_.statuses.size() > std::max<std::size_t>(known, 1)) {
    const table::StatusKind order_kind =
        text.empty() ? table::StatusKind::unknown : status_kind(text);
    const table::StatusKind paid_kind = payment_kind(payment);
    orders_.statuses.back().kind = weight(order_kind) > weight(paid_kind) ? order_kind : paid_kind;
  }
  return code;
}

// Code 0 is "no status": the entry of orders whose cell is blank. Beyond 65,535 different texts, no
// column of statuses, the rest is without status too.
std::uint16_t OrderColumns::status_of(std::string_view text) {
  if (orders_.statuses.empty()) {
    orders_.statuses.push_back({"", table::StatusKind::counted});
    status_texts_.intern("");
  }
  if (text == last_status_) return last_status_code_;
  last_status_.assign(text);
  std::uint32_t code = status_texts_.find(text);
  if (code == Interner::absent && orders_.statuses.size() <= UINT16_MAX) {
    code = status_texts_.intern(text);
    orders_.statuses.push_back({std::string(text), status_kind(text)});
  }
  last_status_code_ = code == Interner::absent ? 0 : static_cast<std::uint16_t>(code);
  return last_status_code_;
}

// Code 0 is "the file does not say", and what is neither a code of ISO 4217 nor a symbol of one
// currency alone; the 255th and later currencies fall back to it.
std::uint8_t OrderColumns::currency_of(std::string_view text) {
  if (orders_.currencies.empty()) orders_.currencies.emplace_back();
  if (text == last_currency_) return last_currency_code_;
  last_currency_.assign(text);
  last_currency_code_ = 0;
  const bool with_digits = text.find_first_of("0123456789") != std::string_view::npos;
  const auto amount = with_digits ? parse_amount(text, DecimalMark::point) : std::nullopt;
  std::string symbol(with_digits ? (amount ? amount->currency : std::string_view{}) : text);
  std::string_view code = currency_code(symbol);
  if (code.empty()) {
    std::ranges::transform(symbol, symbol.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    code = symbol == "EURO" || symbol == "EUROS" ? "EUR" : currency_code(symbol);
  }
  if (code.empty()) return 0;
  const auto known = std::ranges::find(orders_.currencies, code);
  last_currency_code_ = static_cast<std::uint8_t>(known - orders_.currencies.begin());
  if (known == orders_.currencies.end()) {
    if (orders_.currencies.size() == UINT8_MAX) return last_currency_code_ = 0;
    orders_.currencies.emplace_back(code);
  }
  return last_currency_code_;
}

}  // namespace weerzien::ingest
