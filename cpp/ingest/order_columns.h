// Writes orders into the columns of the dataset: what the cells of their rows say; private to
// cpp/ingest.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/items.h"
#include "ingest/row_money.h"
#include "ingest/rows_ahead.h"
#include "ingest/shared.h"
#include "ingest/short_memo.h"
#include "table/orders.h"

namespace weerzien::ingest {

class OrderColumns {
 public:
  OrderColumns(table::Dataset& data, Interner& status_texts)
      : orders_(data.orders), lines_(data.lines), status_texts_(status_texts) {}

  // Columns that this file fills exist from now on for all orders; earlier ones get neutral
  // entries.
  void open(const Mapping& mapping, const MoneyReader& money);

  // A new order of that day, with its order number if it has one; every column grows by one entry.
  // The answer is its place.
  std::uint32_t start(const Stamp& stamp, std::string_view id);

  // The same for all of a run of orders; the answer is the place of the first one.
  std::uint32_t start_run(std::span<const PlainStart> starts);

  // Cells about the whole order: the first row that fills them counts.
  void add_order_cells(std::uint32_t order, const Row& row, const RowMoney& money) {
    if (has_order_cells_ || money.total || !money.currency.empty()) {
      add_stated_cells(order, row, money);
    }
  }
  // Amounts of a line of it.
  void add_line(std::uint32_t order, const RowMoney& money) {
    if (money.line && *money.line > 0) orders_.lines[order] += *money.line;
    if (money.line && *money.line < 0) add_returned(order, *money.line);
    if (money.quantity) count_items(order, *money.quantity);
  }

  // The same of a row that is a sale.
  void add_sale(std::uint32_t order, const AmountsAhead& amounts, std::size_t row) {
    orders_.lines[order] += amounts.line[row];
    if (!amounts.quantity.empty()) count_items(order, amounts.quantity[row]);
  }

  // A row of a block that belongs to an order.
  struct UsedRow {
    std::uint32_t row;    // in its batch
    std::uint32_t order;  // its place
    bool with_products;   // it is a line, or an order with its items in a cell
    bool sold;            // and its product column is that of something sold
    bool first;           // the order began with it
  };
  // What the rows of a block say beside amounts: their products and dimensions, a column at a time.
  void add_block(RowCells& cells, std::span<const UsedRow> rows);

  // One more row of a credit document that states a total of its own.
  void add_to_total(std::uint32_t order, Amount amount) {
    Amount& total = orders_.total[order];
    total = total == no_amount ? amount : total + amount;
  }

  // Money that went back for an order that is known, on a row of its own.
  void add_refund(std::uint32_t order, Amount amount);
  // The entry of the order began with a row of money going back; this is its first row as a
  // purchase.
  bool began_as_refund(std::uint32_t order) const;
  void turn_into_purchase(std::uint32_t order, Day day);
  // What a later export says about an order that is known: only what comes late in an order's life.
  void add_later_state(std::uint32_t order, const Row& row, const RowMoney& money);

  // Rows whose currency is written in a way that does not name one.
  std::uint64_t unknown_currencies() const { return unknown_currencies_; }

 private:
  struct DimensionColumn {
    std::size_t at;
    table::Dimension* dimension;
    ShortMemo<6> memo;
    std::string last;  // cell, for texts that the memo does not take
    std::uint32_t last_code = 0;
    bool blanks = false;  // orders may have no value yet, for further rows to fill in
  };

  // Makes all columns as long as that of the days. Long, and so not to be copied into its callers.
  [[gnu::noinline]] void grow();
  // An order has that number, from 1 to 10. Of several the latest day counts.
  void note_opening(std::uint32_t number, Day day);
  void add_stated_cells(std::uint32_t order, const Row& row, const RowMoney& money);
  void add_returned(std::uint32_t order, Amount amount);
  void add_products(RowCells& cells, std::span<const UsedRow> rows);
  void open_dimensions(const Mapping& mapping);
  void add_currency(std::uint32_t order, const Row& row, const RowMoney& money);
  void add_packed(std::uint32_t order, const Row& row);
  void add_items(std::uint32_t order, std::string_view cell, bool counts);
  std::uint32_t product_on(const Row& row, std::string_view cell);
  // The number of the product, or no_product without id and name. `name` gives the readable name,
  // and is asked only for a product that is new or has no id.
  template <typename Name>
  std::uint32_t product_of(std::string_view id, Name name);
  std::uint32_t dimension_code(DimensionColumn& column, const Row& row, std::string_view cell);
  std::span<const UsedRow> collect_first_rows(std::span<const UsedRow> rows);
  void add_dimension(DimensionColumn& column, RowCells& cells, std::span<const UsedRow> rows);
  void count_items(std::uint32_t order, Amount quantity);
  void note_cancelled(std::uint32_t order, const Row& row);
  table::StatusKind payment_kind(std::string_view payment) const;
  std::uint16_t status_code(const Row& row);
  std::uint16_t status_of(std::string_view text);
  std::uint8_t currency_of(std::string_view code);

  static constexpr std::uint32_t no_product = UINT32_MAX;

  table::Orders& orders_;
  table::Lines& lines_;
  Interner& status_texts_;
  RoleColumns columns_;
  std::vector<DimensionColumn> dimensions_;
  std::vector<UsedRow> first_rows_;  // room for those of a block that orders began with
  std::vector<PackedItem> items_;
  ShortMemo<13> products_;  // by the cell as it stands
  Mapping::PaymentFlag payment_flag_ = Mapping::PaymentFlag::none;
  std::string payment_name_;
  std::string both_statuses_;
  std::string last_status_;
  std::uint16_t last_status_code_ = 0;
  std::string last_currency_;
  std::uint8_t last_currency_code_ = 0;
  std::uint64_t unknown_currencies_ = 0;
  bool has_total_ = false;
  bool has_lines_ = false;
  bool has_order_cells_ = false;  // columns about orders beside their total
  bool wants_offset_ = false;
};

}  // namespace weerzien::ingest
