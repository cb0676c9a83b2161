// Any of the known encodings → clean UTF-8, resumable at any byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "csv/dialect.h"

namespace weerzien::csv {

// What a file's first bytes say about its encoding.
struct EncodingGuess {
  Encoding encoding = Encoding::utf8;
  bool nul_escapes = false;   // NUL bytes stand before quotes, as an escape
  bool curly_quotes = false;  // cells stand in “ ”, as a word processor makes of quotes
  bool angle_quotes = false;  // cells stand in « »
};

// Guesses from byte order marks, NUL bytes in every other place, valid UTF-8 and the bytes 0x80 to
// 0x9F, in that order. `head` is the beginning of the file as it was stored.
EncodingGuess guess_encoding(std::string_view head);

// Counts of what cleaning replaced or dropped. Offsets are in clean bytes since the begin of the
// file.
struct CleanCounts {
  std::uint64_t bad = 0, nul = 0, end_marks = 0;
  std::uint32_t byte_order_marks = 0;
  std::uint64_t first_bad_at = 0, first_nul_at = 0, first_end_mark_at = 0;
};

// Turns the bytes of one file, as they come, into clean UTF-8: byte order marks, NUL bytes and
// Ctrl-Z are dropped; a byte that is no UTF-8 becomes the letter it is in Windows-1252 (the
// likeliest reason), the controls
// U+0080 to U+009F become what they were in Windows-1252; a sequence cut short becomes U+FFFD. The
// result depends on the bytes only, not on how they are cut.
class Cleaner {
 public:
  Cleaner() = default;
  explicit Cleaner(EncodingGuess guess) : guess_(guess) {}

  // How many leading bytes are clean UTF-8 as they are, at least up to the first byte to change or
  // to a sequence that may go on behind the end. Reads up to 63 bytes behind `bytes`. Only for
  // encoding utf8.
  std::size_t clean_prefix(std::string_view bytes) const;

  // Tells the cleaner that so many bytes went by unchanged.
  void skip(std::size_t bytes) { produced_ += bytes; }

  // Appends the clean form of `bytes` to `out`. Returns how many bytes were used: all, except up to
  // 3 that only the next bytes can settle, unless `at_end`.
  std::size_t clean(std::string_view bytes, bool at_end, std::string& out);

  Encoding encoding() const { return guess_.encoding; }
  const CleanCounts& counts() const { return counts_; }

 private:
  bool must_change(char32_t point) const;
  std::size_t clean_bytes(std::string_view bytes, std::size_t stop) const;
  std::size_t clean_utf8(std::string_view bytes, bool at_end, std::string& out);
  std::size_t clean_utf16(std::string_view bytes, bool at_end, std::string& out);
  void put(char32_t point, std::size_t begin, std::string& out);
  void put_bad(char32_t point, std::size_t begin, std::string& out);

  EncodingGuess guess_;
  CleanCounts counts_;
  std::uint64_t produced_ = 0;  // clean bytes before this call
};

}  // namespace weerzien::csv
