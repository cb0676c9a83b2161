// The amounts of one row, and the columns they come from; private to cpp/ingest.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/row_cells.h"

namespace weerzien::ingest {

// What a row states; nothing for a blank cell.
struct RowMoney {
  std::optional<Amount> total;     // of the order
  std::optional<Amount> line;      // of the line, after its discount
  std::optional<Amount> quantity;  // in 1/10,000
  std::optional<Amount> refund;    // without its sign
  std::string_view currency;       // ISO 4217, if it stood beside an amount

  // Money that goes back: the total says so, and where there is none the line.
  bool goes_back() const {
    if (total && *total != 0) return *total < 0;
    return line && *line < 0;
  }
};

// What is plainly written in the amount columns of a batch. One that is not mapped is empty.
struct AmountsAhead {
  static constexpr Amount none = INT64_MIN;

  std::vector<Amount> total, line, price, quantity, refund;  // per row the amount, or `none`
  std::vector<std::uint8_t> odd;  // per row: 1 if it must be read cell by cell

  // Whether the row has the amount of a line that was sold, and no other amount.
  bool is_sale(std::size_t row) const {
    const auto blank = [&](const std::vector<Amount>& amounts) {
      return amounts.empty() || amounts[row] == none;
    };
    // `none` is below zero.
    return odd[row] == 0 && line[row] >= 0 && (quantity.empty() || quantity[row] > 0) &&
           blank(total) && blank(refund);
  }
};

class MoneyReader {
 public:
  // `magnitude` is the sum of all amounts of the dataset so far, without signs; it stays with the
  // caller.
  explicit MoneyReader(Amount& magnitude) : magnitude_(magnitude) {}

  void map(const Mapping& mapping, std::optional<DecimalMark> wanted);

  // Reads what is plainly written, a column at a time; read() then finds it. Another thread may do
  // so while this one reads rows of other batches.
  void read_ahead(const csv::Batch& batch, AmountsAhead& ahead) const;

  enum class Outcome : std::uint8_t { read, unreadable, too_large };
  Outcome read(const Row& row, const AmountsAhead& ahead, RowMoney& money);
  // The same for an amount that was read ahead: false if it is too large.
  bool fits(Amount amount);  // not below zero
  bool would_fit(Amount amount) const;

  bool has_total() const { return total_.mapped(); }
  bool has_refund() const { return refund_.mapped(); }
  bool has_lines() const { return line_.mapped() || price_.mapped(); }
  // Whether the amounts of lines are found by read_ahead().
  bool reads_lines_ahead() const { return reads_ahead_ && line_.mapped(); }
  // Amounts of columns that orders can do without, and that could not be read.
  std::uint64_t ignored() const { return ignored_; }
  // The decimal mark that later rows proved against the choice made on the first ones.
  std::optional<DecimalMark> contradiction() const;

 private:
  struct Column {
    std::size_t at = Mapping::absent;
    DecimalMark mark = DecimalMark::point;
    std::int32_t parts = 1;
    bool watch = false;  // nothing in the first rows proved the mark
    bool plain = false;  // what is plainly written is what it says
    MarkEvidence evidence;
    bool mapped() const { return at != Mapping::absent; }
  };

  static Column column(const Mapping& mapping, Role role, bool settled);
  static void read_ahead(const Column& column, const csv::Batch& batch, bool blank_is_odd,
                         std::vector<Amount>& amounts, std::vector<std::uint8_t>& odd);
  bool read_cells(const Row& row, RowMoney& money, std::optional<Amount>& price);
  // Sets the amount, if the cell has one. False for one that cannot be read.
  bool read_cell(const Row& row, Column& column, RowMoney& money, std::optional<Amount>& amount);
  void subtract_discount(const Row& row, RowMoney& money);
  bool fits(const RowMoney& money);

  Column total_, line_, price_, quantity_, discount_, refund_;
  bool reads_ahead_ = false;
  std::uint64_t ignored_ = 0;
  Amount& magnitude_;
};

}  // namespace weerzien::ingest
