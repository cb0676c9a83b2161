// Reads the records of one file into the columns; private to cpp/ingest.
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/customer_key.h"
#include "ingest/sample_buffer.h"
#include "ingest/shared.h"

namespace weerzien::ingest {

// Rows are taken in blocks: first the order numbers of the whole block are looked up, then its rows are
// read, then the customers of its new orders are looked up, so that cache misses overlap.
class FileReader final : public csv::Sink {
 public:
  FileReader(Ingest& ingest, FileFacts& facts);

  char* prepare(std::size_t bytes) { return reader_.prepare(bytes); }
  void commit(std::size_t bytes) { reader_.commit(bytes); }
  void finish();

  void on_header(std::span<const std::string> names, const csv::Dialect& dialect) override;
  void on_batch(const csv::Batch& batch) override;
  void on_issue(csv::Code, std::uint64_t, std::uint32_t, std::string_view) override {}

 private:
  static constexpr std::size_t block_rows = 1024;

  // A column that carries amounts, with its own decimal mark.
  struct AmountColumn {
    std::size_t at = Mapping::absent;
    DecimalMark mark = DecimalMark::point;
    bool watch = false;  // nothing in the first rows proved the mark
    MarkEvidence evidence;
    bool mapped() const { return at != Mapping::absent; }
  };

  struct DimensionColumn {
    std::size_t at;
    std::size_t dimension;  // index in Orders::dimensions
    std::string last_text;
    std::uint32_t last_code = 0;
  };

  struct Pending {  // an order whose customer is still to be looked up
    std::uint32_t order;
    std::uint32_t row;
    std::size_t key_begin;
    std::size_t key_end;
  };

  void decide();
  void map_columns();
  void map_dimensions();
  AmountColumn amount_column(Role role) const;
  void open_columns();
  void process(const csv::Batch& batch);
  void process_block(std::size_t begin, std::size_t end);
  void find_orders(std::size_t begin, std::size_t end);
  void read_row(std::size_t row, std::size_t in_block);
  std::uint32_t start_order(std::size_t row);
  bool read_date(std::size_t row, Stamp& stamp);
  void read_order_cells(std::uint32_t order, std::size_t row);
  bool read_amounts(std::size_t row);
  bool read_amount(AmountColumn& column, std::size_t row, Amount& amount, bool& present);
  void add_line(std::uint32_t order, std::size_t row);
  void add_dimensions(std::uint32_t order, std::size_t row);
  void note_customer(std::uint32_t order, std::size_t row);
  void find_customers();
  void add_customer_facts(std::uint32_t customer, bool fresh, std::size_t row);
  std::uint16_t status_of(std::string_view text);
  std::uint8_t currency_of(std::string_view code);
  std::uint64_t line_hash(std::size_t row);
  void skip(Skip reason, std::size_t row);

  // The cell's text; stays valid until the block is done.
  std::string_view cell(std::size_t row, std::size_t column);
  std::string_view filled_cell(std::size_t row, std::size_t column);  // blank words become ""

  Ingest& ingest_;
  Ingest::Shared& shared_;
  table::Orders& orders_;
  FileFacts& facts_;
  csv::Reader reader_;
  std::vector<std::string> header_;
  SampleBuffer sample_;
  bool decided_ = false;
  bool usable_ = true;

  // Columns by role.
  std::array<std::size_t, role_count> column_;
  AmountColumn total_, line_total_, unit_price_, quantity_, line_discount_, refunded_;
  std::vector<DimensionColumn> dimensions_;
  bool name_alone_ = false;
  bool has_lines_ = false;
  bool wants_offset_ = false;
  DateReader dates_;

  // The block being read.
  const csv::Batch* batch_ = nullptr;
  std::vector<std::uint32_t> place_;         // per row of the block: place in the order book
  std::vector<std::string_view> id_;
  std::vector<std::uint64_t> hash_;
  std::vector<std::uint64_t> fresh_hashes_;  // of the keys that are looked up together
  std::vector<std::uint8_t> same_;           // 1: same order number as the row above
  std::string previous_id_;
  std::uint32_t previous_place_ = 0;
  std::uint32_t run_order_ = no_order;       // order of the rows above, in Mode::run
  std::vector<Pending> pending_;
  std::string keys_;
  std::deque<std::string> unquoted_;
  std::string scratch_;
  std::string last_status_;
  std::uint16_t last_status_code_ = 0;
  std::uint32_t touched_ = 0;

  // The amounts of the row being read; *_present_: the cell is not blank.
  Amount row_total_ = 0, row_line_ = 0, row_quantity_ = 0, row_refund_ = 0;
  bool total_present_ = false, line_present_ = false, quantity_present_ = false,
       refund_present_ = false;
  std::string_view row_currency_;
};

}  // namespace weerzien::ingest
