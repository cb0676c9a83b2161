// Every row that is read is used or stands here, with its reason, first lines and one example.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weerzien::ingest {

enum class Skip : std::uint8_t {
  no_order_id,   // the order number is blank
  no_date,       // the date is blank on the first row of an order
  bad_date,      // the date cannot be read
  date_outside,  // the date is before 1990 or after 2099: a zero or a slip of the pen
  bad_amount,    // an amount or quantity cannot be read
  huge_amount,   // an amount beyond what any shop takes
  no_order,      // continues an order whose first row was left out
  other_row,     // about a payment, fee or payout, beside rows for orders or items
  duplicate,     // the same line of the same order came in an earlier file
  count_,
};
inline constexpr std::size_t skip_count = static_cast<std::size_t>(Skip::count_);

std::string_view skip_code(Skip skip);

struct Skipped {
  std::uint64_t count = 0;
  std::vector<std::uint64_t> lines;  // the first five
  std::string example;               // the row as written, cut to 200 bytes
};

// Notes the line and text of one more row in its tally, as far as they are kept.
void note(Skipped& skipped, std::uint64_t line, std::string_view row);

class Skips {
 public:
  static constexpr std::size_t lines_kept = 5;

  // Whether the caller should find out the line number and text for this one.
  bool wants_detail(Skip skip) const { return of(skip).lines.size() < lines_kept; }
  void add(Skip skip) { ++tally_[static_cast<std::size_t>(skip)].count; }
  void add(Skip skip, std::uint64_t line, std::string_view row);

  const Skipped& of(Skip skip) const { return tally_[static_cast<std::size_t>(skip)]; }
  std::uint64_t total() const;

 private:
  std::array<Skipped, skip_count> tally_;
};

// The first rows left out, for a list to look through or download.
class SkippedRows {
 public:
  static constexpr std::size_t rows_max = 10'000;

  struct Row {
    std::uint32_t file;
    std::uint64_t line;       // 1-based physical line
    std::string_view reason;  // code
    std::string text;         // as written, cut to 200 bytes
  };

  bool full() const { return rows_.size() >= rows_max; }
  void add(std::uint32_t file, std::uint64_t line, std::string_view reason, std::string_view text);
  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;
};

}  // namespace weerzien::ingest
