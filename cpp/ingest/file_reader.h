// Reads the records of one file into the columns; private to cpp/ingest.
#pragma once

#include <atomic>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/conveyor.h"
#include "ingest/customer_finder.h"
#include "ingest/order_columns.h"
#include "ingest/row_kinds.h"
#include "ingest/sample_buffer.h"
#include "ingest/shared.h"

namespace weerzien::ingest {

// Rows are taken in blocks: first the order numbers of the whole block are looked up, then its rows
// are read, then their products and dimensions a column at a time, then the customers of the new
// orders are looked up, so that cache misses overlap.
class FileReader final : private Conveyor::Receiver, private CustomerFinder::Sink {
 public:
  FileReader(Ingest& ingest, FileFacts& facts);
  ~FileReader() override { conveyor_.finish(); }

  char* prepare(std::size_t bytes) { return reader_.prepare(bytes); }
  void commit(std::size_t bytes) {
    reader_.commit(bytes);
    conveyor_.on_progress(bytes);
  }
  void finish();
  // Data rows of the chunks that were read to their end.
  std::uint64_t rows() const { return rows_.load(std::memory_order_relaxed); }

 private:
  // From here to decide() and process() all may run on a second thread, until finish().
  void on_header(std::span<const std::string> names, const csv::Dialect& dialect) override;
  void on_batch(const csv::Batch& batch, const RowsAhead* ahead) override;
  void on_issue(csv::Code code, std::uint64_t line, std::string_view example) override;
  void on_progress(std::size_t bytes) override;
  bool reads_ahead() const override { return reads_ahead_.load(std::memory_order_acquire); }
  void read_ahead(const csv::Batch& batch, RowsAhead& ahead) const override;
  void find_going_on(const csv::Batch& batch, RowsAhead& ahead) const;
  void find_plain_starts(const csv::Batch& batch, RowsAhead& ahead) const;
  static std::span<const std::uint32_t> rows_where(bool same_number, RowsAhead& ahead);

  static constexpr std::size_t block_rows = 2048;
  // So many orders of a file tell which files it contradicts.
  static constexpr std::uint32_t rivals_max = 10'000;
  // Lines of one order may be dated when they were sent; a month later the number has come again.
  static constexpr Day order_days_max = 31;
  static bool are_distant(Day a, Day b) { return std::abs(a - b) > order_days_max; }
  // Orders of other days are not believed.
  static constexpr Day first_day = day_from_civil(1990, 1, 1);
  static constexpr Day last_day = day_from_civil(2099, 12, 31);
  static bool is_believable(Day day) { return day >= first_day && day <= last_day; }

  void decide();
  std::uint32_t choose_shop();
  void start_book();
  void settle_choices();

  void process(const csv::Batch& batch, const RowsAhead* ahead);
  void process_block(std::size_t begin, std::size_t end, const RowsAhead& ahead);
  void find_orders(std::size_t begin, std::size_t end, const RowsAhead& ahead);
  void find_places();
  std::string_view continued_id(const Row& row, std::string_view above);

  bool go_on(std::size_t row, const AmountsAhead& amounts);
  bool start_plainly(const PlainStart& start, std::size_t in_block, const AmountsAhead& amounts);
  bool reads_runs(std::size_t begin, std::size_t end, const RowsAhead& ahead) const;
  std::size_t run_end(std::size_t row, std::size_t end, const RowsAhead& ahead) const;
  void read_run(std::size_t begin, std::size_t end, const RowsAhead& ahead);
  void read_row(const Row& row, std::size_t in_block, const RowsAhead& ahead);
  std::uint32_t known_order(std::size_t in_block) const;
  std::uint32_t order_of(RowKind kind, const Row& row, std::size_t in_block);
  std::uint32_t agreeing_order(std::uint32_t known, RowKind kind, const Row& row,
                               std::size_t in_block);
  bool is_repeat(std::uint32_t order, RowKind kind, const Row& row, std::size_t in_block);
  bool has_product(const Row& row);
  RowKind row_kind_of(const Row& row);
  bool shape(RowKind kind, bool fresh, const Row& row);
  std::uint32_t start_order(const Row& row, std::size_t in_block);
  std::optional<Stamp> read_stamp(const Row& row);
  bool take_refund(std::uint32_t order, const Row& row);
  void use(std::uint32_t order, bool fresh, bool apart, bool with_products, const Row& row);

  void on_second_customer(std::uint32_t order, std::size_t row) override;
  void on_known_order(std::uint32_t order, Day day, std::string_view customer) override;
  bool compare(std::uint32_t earlier, int same_day, int same_customer);
  void on_relay(std::size_t row) override { remark(Remark::relay_address, row); }

  void leave_out(csv::Code code, std::uint64_t line, std::string_view row);
  std::uint64_t line_hash(std::uint32_t order, RowKind kind, const Row& row, std::string_view id);
  void skip(Skip reason, const Row& row);
  void remark(Remark remark, std::size_t row);
  std::string_view text(const Row& row, Role role) const { return row.text(columns_[role]); }

  Ingest& ingest_;
  Ingest::Shared& shared_;
  table::Orders& orders_;
  FileFacts& facts_;
  const std::uint32_t file_;
  Conveyor conveyor_;
  csv::Reader reader_;
  std::atomic<std::uint64_t> rows_ = 0;
  std::vector<std::string> header_;
  Wanted wanted_;  // what the owner decided for files like this one
  SampleBuffer sample_;
  bool decided_ = false;
  bool usable_ = true;
  std::atomic<bool> reads_ahead_ = false;  // decided upon all that read_ahead() looks at
  RowsAhead ahead_;

  RoleColumns columns_;
  RowCells cells_;
  MoneyReader money_reader_;
  OrderColumns order_columns_;
  CustomerFinder customers_;
  DateReader dates_;
  Shop* shop_ = nullptr;
  OrderBook::Mode mode_ = OrderBook::Mode::every_row;
  bool several_files_ = false;
  bool has_lines_ = false;
  bool lines_go_on_ = false;       // further rows of an order have a short way
  std::vector<Role> order_roles_;  // mapped columns of what is said about an order but its total
  std::uint32_t rivals_noted_ = 0;
  const std::uint64_t lines_before_;  // with a product, in earlier files

  // The block being read.
  std::vector<std::uint32_t> place_;  // per row of the block: place in the order book
  std::vector<std::string_view> id_;
  std::vector<std::uint64_t> hash_;
  std::vector<std::uint64_t> fresh_hashes_;  // of the ids that are looked up together
  std::vector<std::uint8_t> same_;           // 1: same order number as the row above
  TextAbove previous_id_;
  std::uint32_t previous_place_ = 0;
  std::uint32_t run_order_ = no_order;  // order of the rows above, while the number is the same
  std::uint32_t namesake_ = no_order;   // the order that has the new order's number already
  TextAbove last_date_;

  std::vector<OrderColumns::UsedRow> used_;
  std::size_t next_start_ = 0;  // of the batch's plain starts
  bool reads_runs_ = false;     // runs of plain rows of the block are read together

  // The row being read, and what is remembered of the rows above it.
  RowMoney money_;
  bool sold_ = false;  // rows that go on with the order of the row above may take the short way
  std::string last_kind_text_;
  RowKind last_kind_ = RowKind::plain;
  std::uint32_t last_refund_order_ = no_order;
  Amount last_refund_ = 0;
  Day last_refund_day_ = no_day;
  std::string line_scratch_;
};

}  // namespace weerzien::ingest
