#include "ingest/order_columns.h"

#include <algorithm>

#include "base/same_text.h"
#include "ingest/order_book.h"

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

void OrderColumns::grow() {
  const std::size_t size = orders_.day.size();
  const auto grow = [&](auto& column, auto neutral) {
    if (!column.empty()) column.resize(size, neutral);
  };
  orders_.customer.resize(size, table::no_customer);
  if (has_total_) orders_.total.resize(size, no_amount);
  if (has_lines_) orders_.lines.resize(size, 0);
  grow(orders_.returned, Amount{0});
  grow(orders_.refunded, Amount{0});
  if (!orders_.items.empty()) orders_.items.resize(size);
  grow(orders_.status, std::uint16_t{0});
  grow(orders_.currency, std::uint8_t{0});
  grow(orders_.cancelled, std::uint8_t{0});
  if (wants_offset_) orders_.utc_minute.resize(size, no_minute);
  for (table::Dimension& dimension : orders_.dimensions) dimension.code.resize(size);
}

std::uint32_t OrderColumns::start(const Stamp& stamp, std::string_view id) {
  const std::uint32_t order = orders_.size();
  if (const auto number = opening_number(id)) note_opening(number, stamp.day);
  orders_.day.push_back(stamp.day);
  grow();
  if (wants_offset_) orders_.utc_minute.back() = stamp.utc_minute;
  return order;
}

std::uint32_t OrderColumns::start_run(std::span<const PlainStart> starts) {
  const std::uint32_t first = orders_.size();
  for (const PlainStart& start : starts) {
    if (const auto number = opening_number(start.number())) note_opening(number, start.day);
    orders_.day.push_back(start.day);
  }
  grow();
  return first;
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

}  // namespace weerzien::ingest
