// Encoding guesses and transcoding. The Windows-1252 table is the WHATWG encoding standard's;
// ISO-8859-15 differs from ISO-8859-1 in the eight places listed.
#include "csv/encoding.h"

#include <algorithm>
#include <bit>

#include "base/utf8.h"
#include "csv/simd.h"

namespace weerzien::csv {

namespace {

constexpr char32_t byte_order_mark = 0xFEFF;
constexpr char end_mark = 0x1A;

constexpr char16_t windows1252_upper[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

char32_t from_windows1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows1252_upper[byte - 0x80] : byte;
}

char32_t from_latin9(unsigned char byte) {
  switch (byte) {
    case 0xA4: return 0x20AC;
    case 0xA6: return 0x0160;
    case 0xA8: return 0x0161;
    case 0xB4: return 0x017D;
    case 0xB8: return 0x017E;
    case 0xBC: return 0x0152;
    case 0xBD: return 0x0153;
    case 0xBE: return 0x0178;
    default: return byte;
  }
}

// Control codes from U+0080 to U+009F are Windows-1252 that somebody took for Latin-1.
bool is_misread(char32_t point) { return point >= 0x80 && point < 0xA0; }

bool is_curly_quote(char32_t point) { return point >= 0x201C && point <= 0x201F; }
bool is_angle_quote(char32_t point) { return point == 0xAB || point == 0xBB; }

// Whether the guess says that this is a quote in another dress.
bool stands_for_quote(const EncodingGuess& guess, char32_t point) {
  return (guess.curly_quotes && is_curly_quote(point)) ||
         (guess.angle_quotes && is_angle_quote(point));
}

}  // namespace

bool Cleaner::must_change(char32_t point) const {
  return point == 0 || point == end_mark || point == byte_order_mark || is_misread(point) ||
         stands_for_quote(guess_, point);
}

std::size_t Cleaner::clean_prefix(std::string_view bytes) const {
  const simd::Vector mark = simd::fill(end_mark);
  const simd::Vector before_leads = simd::fill('\xC2');
  const simd::Vector last_lead = simd::fill('\xDF');
  const simd::Vector last_tail = simd::fill('\xBF');
  std::size_t at = 0;
  while (at < bytes.size()) {
    const simd::Block block(bytes.data() + at);
    const std::size_t stop = std::min(at + simd::Block::size, bytes.size());
    if (block.any_nul() || block.any_equal(mark)) {
      at += clean_bytes(bytes.substr(at), stop - at);
      if (at < stop) return at;
      continue;
    }
    // Only what is not ASCII needs a look.
    std::uint64_t others = block.above_ascii();
    if (bytes.size() - at < simd::Block::size) others &= (std::uint64_t{1} << (stop - at)) - 1;
    if (others == 0) {
      at = stop;
      continue;
    }
    // Letters of two bytes, U+00C0 to U+07FF, all at once; the last may reach into the next block.
    const std::uint64_t leads = others & block.at_most(last_lead) & ~block.at_most(before_leads);
    const std::uint64_t tails = others & block.at_most(last_tail);
    if ((leads | tails) == others && tails == leads << 1) {
      at = stop - (leads >> 63);
      continue;
    }
    std::size_t next = stop;
    while (others != 0) {
      const auto offset = static_cast<std::size_t>(std::countr_zero(others));
      const Utf8Sequence sequence = utf8_at(bytes.substr(at + offset));
      if (sequence.kind != Utf8Sequence::Kind::good || must_change(sequence.point))
        return at + offset;
      next = std::max(stop, at + offset + sequence.length);
      others &= std::uint64_t{0} - (std::uint64_t{1} << offset << (sequence.length - 1));
      others &= others - 1;
    }
    at = next;
  }
  return at;
}

// The same byte by byte, as far as sequences begin before `stop`.
std::size_t Cleaner::clean_bytes(std::string_view bytes, std::size_t stop) const {
  std::size_t at = 0;
  while (at < stop) {
    const Utf8Sequence sequence = utf8_at(bytes.substr(at));
    if (sequence.kind != Utf8Sequence::Kind::good || must_change(sequence.point)) break;
    at += sequence.length;
  }
  return at;
}

void Cleaner::put(char32_t point, std::size_t begin, std::string& out) {
  const std::uint64_t at = produced_ + out.size() - begin;
  if (point == 0 && !guess_.nul_escapes) {
    if (counts_.nul++ == 0) counts_.first_nul_at = at;
  } else if (point == end_mark) {
    if (counts_.end_marks++ == 0) counts_.first_end_mark_at = at;
  } else if (point == byte_order_mark) {
    ++counts_.byte_order_marks;
  } else if (stands_for_quote(guess_, point)) {
    out.push_back('"');
  } else if (is_misread(point)) {
    put_bad(from_windows1252(static_cast<unsigned char>(point)), begin, out);
  } else {
    append_utf8(point == 0 ? Dialect::data_link_escape : point, out);
  }
}

void Cleaner::put_bad(char32_t point, std::size_t begin, std::string& out) {
  if (counts_.bad++ == 0) counts_.first_bad_at = produced_ + out.size() - begin;
  append_utf8(point, out);
}

std::size_t Cleaner::clean_utf8(std::string_view bytes, bool at_end, std::string& out) {
  const std::size_t begin = out.size();
  std::size_t at = 0;
  while (at < bytes.size()) {
    const Utf8Sequence sequence = utf8_at(bytes.substr(at));
    if (sequence.kind == Utf8Sequence::Kind::cut && !at_end) break;
    if (sequence.kind == Utf8Sequence::Kind::good) {
      put(sequence.point, begin, out);
    } else {
      put_bad(sequence.length > 1 ? replacement_point
                                  : from_windows1252(static_cast<unsigned char>(bytes[at])),
              begin, out);
    }
    at += sequence.length;
  }
  return at;
}

std::size_t Cleaner::clean_utf16(std::string_view bytes, bool at_end, std::string& out) {
  const std::size_t begin = out.size();
  const bool little = guess_.encoding == Encoding::utf16le;
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return little ? first | second << 8 : first << 8 | second;
  };
  const auto is_high = [](char32_t point) { return point >= 0xD800 && point < 0xDC00; };
  const auto is_low = [](char32_t point) { return point >= 0xDC00 && point < 0xE000; };
  std::size_t at = 0;
  while (at + 1 < bytes.size()) {
    const char32_t first = unit(at);
    if (is_high(first) && at + 3 < bytes.size() && is_low(unit(at + 2))) {
      put(0x10000 + ((first - 0xD800) << 10) + (unit(at + 2) - 0xDC00), begin, out);
      at += 4;
      continue;
    }
    if (is_high(first) && at + 3 >= bytes.size() && !at_end) break;
    if (is_high(first) || is_low(first)) {
      put_bad(replacement_point, begin, out);
    } else {
      put(first, begin, out);
    }
    at += 2;
  }
  if (at_end && at < bytes.size()) {
    put_bad(replacement_point, begin, out);
    at = bytes.size();
  }
  return at;
}

std::size_t Cleaner::clean(std::string_view bytes, bool at_end, std::string& out) {
  const std::size_t begin = out.size();
  std::size_t used = bytes.size();
  switch (guess_.encoding) {
    case Encoding::utf8: used = clean_utf8(bytes, at_end, out); break;
    case Encoding::utf16le:
    case Encoding::utf16be: used = clean_utf16(bytes, at_end, out); break;
    case Encoding::windows1252:
      for (const char byte : bytes) {
        put(from_windows1252(static_cast<unsigned char>(byte)), begin, out);
      }
      break;
    case Encoding::latin9:
      for (const char byte : bytes) put(from_latin9(static_cast<unsigned char>(byte)), begin, out);
      break;
  }
  produced_ += out.size() - begin;
  return used;
}

namespace {

// NUL bytes in (almost) every other place of some stretch make UTF-16: Latin text has them
// throughout, any other text at least at its delimiters, digits and line ends.
bool looks_like_utf16(std::string_view head, Encoding& encoding) {
  std::size_t nul[2] = {0, 0}, ends[2] = {0, 0};
  const std::size_t pairs = head.size() / 2;
  for (std::size_t i = 0; i < pairs; ++i) {
    const char first = head[2 * i], second = head[2 * i + 1];
    if (first == 0 && second == 0) continue;
    nul[0] += first == 0;
    nul[1] += second == 0;
    ends[0] += first == 0 && (second == '\n' || second == '\r');
    ends[1] += second == 0 && (first == '\n' || first == '\r');
  }
  for (const int odd : {0, 1}) {
    const bool often = nul[odd] * 5 > pairs;
    const bool lines = ends[odd] > 0 && nul[odd] * 20 > pairs;
    if ((often || lines) && nul[odd] > 8 * nul[1 - odd]) {
      encoding = odd == 1 ? Encoding::utf16le : Encoding::utf16be;
      return true;
    }
  }
  return false;
}

EncodingGuess guess_bytes(std::string_view head) {
  EncodingGuess guess;
  if (head.starts_with("\xFF\xFE")) return {.encoding = Encoding::utf16le};
  if (head.starts_with("\xFE\xFF")) return {.encoding = Encoding::utf16be};
  if (head.starts_with("\xEF\xBB\xBF")) return guess;
  if (looks_like_utf16(head, guess.encoding)) return guess;

  std::size_t nul = 0, nul_before_quote = 0, good = 0, bad = 0, upper = 0, currency = 0;
  for (std::size_t at = 0; at < head.size();) {
    const Utf8Sequence sequence = utf8_at(head.substr(at));
    if (sequence.kind == Utf8Sequence::Kind::cut) break;
    if (sequence.kind == Utf8Sequence::Kind::good) {
      good += sequence.length > 1;
      if (sequence.point == 0) {
        const char next = at + 1 < head.size() ? head[at + 1] : 0;
        ++nul;
        nul_before_quote += next == '"' || next == '\'';
      }
      at += sequence.length;
      continue;
    }
    const auto byte = static_cast<unsigned char>(head[at]);
    ++bad;
    upper += byte < 0xA0;
    currency += byte == 0xA4;
    ++at;
  }
  guess.nul_escapes = nul > 0 && nul_before_quote * 5 >= nul * 4;
  // Sequences that are good by chance are rare; beside them, bad bytes are damage, and what is not
  // UTF-8 is read as Windows-1252 all the same. Without them it was never UTF-8.
  if (bad > 4 * good) {
    guess.encoding = upper == 0 && currency > 0 ? Encoding::latin9 : Encoding::windows1252;
  }
  return guess;
}

// Whether nearly every quote of a kind stands where a cell begins or ends, and some cells begin
// with one. All of that kind begin with the bytes `lead` and are as long as `length`.
template <typename IsQuote>
bool quotes_cells(std::string_view text, std::string_view lead, std::size_t length,
                  IsQuote is_quote) {
  const auto is_edge = [](char byte) {
    return byte == ',' || byte == ';' || byte == '\t' || byte == '|' || byte == '\n' ||
           byte == '\r';
  };
  std::size_t all = 0, opening = 0, closing = 0;
  for (std::size_t at = text.find(lead); at < text.size(); at = text.find(lead, at + 1)) {
    if (at + length > text.size() || !is_quote(utf8_at(text.substr(at)).point)) continue;
    ++all;
    if (at == 0 || is_edge(text[at - 1])) {
      ++opening;
    } else if (at + length == text.size() || is_edge(text[at + length])) {
      ++closing;
    }
  }
  return opening >= 2 && closing >= 2 && (opening + closing) * 10 >= all * 9;
}

}  // namespace

EncodingGuess guess_encoding(std::string_view head) {
  EncodingGuess guess = guess_bytes(head);
  const bool plain = !head.contains("\xE2\x80\x9C") && !head.contains("\xC2\xAB");
  if (guess.encoding == Encoding::utf8 && plain) return guess;
  std::string clean;
  Cleaner(guess).clean(head, false, clean);
  guess.curly_quotes = quotes_cells(clean, "\xE2\x80", 3, is_curly_quote);
  guess.angle_quotes = quotes_cells(clean, "\xC2", 2, is_angle_quote);
  return guess;
}

}  // namespace weerzien::csv
