// What can be read of the rows of a batch by itself, before their orders are known; private to
// cpp/ingest.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "ingest/row_money.h"

namespace weerzien::ingest {

// A row that says plainly all that a sale's first row says: an order number that is not written as
// in the row above, a date, an amount above zero of a line that was sold, and a customer whose key
// is a cell as it stands.
struct PlainStart {
  std::uint32_t row;
  Day day;
  const char* text;  // number and key, one behind the other
  std::uint8_t number_bytes;
  std::uint8_t key_bytes;

  std::string_view number() const { return {text, number_bytes}; }
  std::string_view key() const { return {text + number_bytes, key_bytes}; }
};

// The plain starts of a batch in the order of its rows, with copies of what they say: so near to
// one another that a second thread, in whose cache nothing of the batch is, has little to fetch.
class PlainStarts {
 public:
  // Of a number or key: longer ones are rare, and would need much room in every batch.
  static constexpr std::size_t text_bytes_max = UINT8_MAX;

  // `rows` and `bytes`: the batch has no more, nor have the starts added until the next call.
  void restart(std::size_t rows, std::size_t bytes) {
    if (starts_.size() < rows) starts_.resize(rows);
    bytes = std::min(bytes, rows * 2 * text_bytes_max);
    if (text_room_ < bytes) {
      text_.reset();
      text_room_ = bytes + bytes / 8;
      text_ = std::make_unique_for_overwrite<char[]>(text_room_);
    }
    count_ = 0;
    text_end_ = text_.get();
  }
  void add(std::uint32_t row, Day day, std::string_view number, std::string_view key) {
    starts_[count_++] = {row, day, text_end_, static_cast<std::uint8_t>(number.size()),
                         static_cast<std::uint8_t>(key.size())};
    append(number);
    append(key);
  }

  std::span<const PlainStart> all() const { return {starts_.data(), count_}; }

 private:
  // Without a call, which costs more than a short text.
  void append(std::string_view cell) {
    const std::size_t size = cell.size();
    const auto copy_word = [&](std::size_t at) { std::memcpy(text_end_ + at, &cell[at], 8); };
    if (size >= 8) {
      for (std::size_t at = 0; at + 8 < size; at += 8) copy_word(at);
      copy_word(size - 8);
    } else {
      for (std::size_t at = 0; at < size; ++at) text_end_[at] = cell[at];
    }
    text_end_ += size;
  }

  std::vector<PlainStart> starts_;
  std::size_t count_ = 0;
  std::unique_ptr<char[]> text_;
  std::size_t text_room_ = 0;
  char* text_end_ = nullptr;
};

struct RowsAhead {
  AmountsAhead amounts;
  // Per row: 1 if its order number is written exactly as in the row above; else, and on the first
  // row, 0. Empty without a column of order numbers.
  std::vector<std::uint8_t> same_number;
  // Per row what it is, only in files whose plain rows have a short way.
  enum Plain : std::uint8_t {
    not_plain,
    // Beside `same_number` it has the date and the customer of the row above, and a plain amount of
    // a line that was sold; whatever only the first row of an order says is blank.
    goes_on,
    starts,  // see plain_starts
  };
  std::vector<std::uint8_t> plain;
  std::vector<std::uint32_t> rows;  // room for numbers of rows
  PlainStarts plain_starts;         // in the same files
};

}  // namespace weerzien::ingest
