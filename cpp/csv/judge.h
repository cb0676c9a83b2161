// What to do with a record that is not like the rest: hand it over, repair it, or leave it out and
// say so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/issue.h"
#include "csv/profile.h"
#include "csv/sniff.h"

namespace weerzien::csv {

// A record as texts, when it no longer stands in the file like that.
struct LooseRecord {
  std::vector<std::string> cells;
  std::uint64_t line = 1;
  Code code = Code::empty_file;  // why it was repaired, or empty_file
};

enum class Action : std::uint8_t {
  hand_over,   // as it is
  leave_out,   // counted under `code`
  hold,        // the judge kept a copy and decides when it has seen what comes next
  drop_front,  // hand over without its first cell, which is empty
  merge,       // hand over with neighbouring cells joined as `groups` says
  replace,     // hand over `replacement` instead
};

struct Verdict {
  Action action = Action::hand_over;
  Code code = Code::empty_file;  // what to count; empty_file: nothing
  std::vector<std::uint32_t> groups = {};
  LooseRecord replacement = {};
};

class Judge {
 public:
  explicit Judge(const Sniffed& sniffed);

  // A record with the usual number of cells that passes this needs no examination, as long as
  // is_calm(): its key cell is filled, and its first byte (behind a quote) is not that of the
  // header.
  std::uint32_t key_column() const { return key_column_; }  // UINT32_MAX: none
  bool may_be_header(char first_byte) const {
    return header_initials_[static_cast<unsigned char>(first_byte)];
  }
  // Whether nothing that was seen before bears on the next record.
  bool is_calm() const { return !after_gap_ && !in_other_table_ && held_.empty(); }

  // `cells` are the record's texts, `raw` its bytes; `line` its first physical line.
  Verdict examine(std::span<const std::string_view> cells, std::string_view raw,
                  std::uint64_t line);

  // Records that were held and are settled now, in their order; they come before the record just
  // examined. Those with a code that is_left_out() are no data, the others are to be handed over.
  std::vector<LooseRecord> take_settled();

  // At the end of the file: settles what is still held.
  void finish();

 private:
  using Cells = std::span<const std::string_view>;
  bool is_header(Cells cells) const;
  bool starts_other_table(Cells cells, std::size_t filled) const;
  bool is_totals(Cells cells, std::size_t filled) const;
  bool is_comment(std::string_view raw) const;
  bool is_remark(Cells cells, std::size_t filled) const;
  bool joins_held(Cells cells, Verdict& verdict);
  Verdict examine_width(Cells cells, std::string_view raw, std::uint64_t line);
  std::vector<bool> quoted_cells(std::string_view raw, std::size_t size) const;
  bool try_reading(std::string_view raw, const Dialect& dialect, Code code, Verdict& verdict) const;
  bool read_with_other_delimiter(std::string_view raw, Verdict& verdict) const;
  bool unwrap(Cells cells, Verdict& verdict) const;
  void hold(Cells cells, std::uint64_t line, Code code);
  void release();

  const Sniffed& sniffed_;
  std::size_t columns_;
  std::uint32_t key_column_ = UINT32_MAX;
  bool header_initials_[256] = {};
  bool comments_possible_ = true;  // usual records do not begin like comments
  bool after_gap_ = false;         // blank records or titles came just before
  bool in_other_table_ = false;
  std::size_t other_columns_ = 0;
  std::vector<LooseRecord> held_, settled_;
};

}  // namespace weerzien::csv
