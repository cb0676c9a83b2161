// The vector scanner finds structure in 64 bytes at a time without branching on a byte's value; the
// scalar one states the same rules byte by byte. A fuzzer and a test hold them together.
#include "csv/scanner.h"

#include <algorithm>
#include <bit>

#include "csv/dialect.h"
#include "csv/simd.h"

namespace weerzien::csv {

FieldIndex::FieldIndex() {
  grow(1024);
  restart(0);
}

void FieldIndex::restart(std::uint32_t begin) {
  fields_ = 0;
  records_ = 0;
  first_field_[0] = 0;
  record_begin_[0] = begin;
}

void FieldIndex::grow(std::size_t more) {
  const auto enlarge = [](std::unique_ptr<std::uint32_t[]>& array, std::size_t used,
                          std::size_t room) {
    auto larger = std::make_unique_for_overwrite<std::uint32_t[]>(room);
    if (array != nullptr) std::copy_n(array.get(), used, larger.get());
    array = std::move(larger);
  };
  if (fields_ + more > field_room_) {
    field_room_ = std::max(fields_ + more, 2 * field_room_);
    enlarge(field_end_, fields_, field_room_);
  }
  if (records_ + more > record_room_) {
    record_room_ = std::max(records_ + more, 2 * record_room_);
    const std::size_t used = record_begin_ == nullptr ? 0 : records_ + 1;
    enlarge(record_begin_, used, record_room_ + 1);
    enlarge(first_field_, used, record_room_ + 1);
  }
}

namespace {

// Where the text of a line ends that has its line end at `at`.
std::uint32_t without_companion(const char* bytes, std::uint32_t begin, std::uint32_t at,
                                char companion) {
  while (at > begin && bytes[at - 1] == companion) --at;
  return at;
}

// Ends the record whose fields were all written, `first` to `last`, at the line end `at`.
struct RecordWriter {
  const char* bytes;
  char companion;  // of the line end
  std::uint32_t* field_end;
  std::uint32_t* record_begin;
  std::uint32_t* first_field;
  std::size_t records;

  void end_record(std::size_t fields, std::uint32_t at) {
    const std::size_t last = fields - 1;
    const std::uint32_t begin =
        last == first_field[records] ? record_begin[records] : field_end[last - 1] + 1;
    field_end[last] = companion == 0 ? at : without_companion(bytes, begin, at, companion);
    ++records;
    first_field[records] = static_cast<std::uint32_t>(fields);
    record_begin[records] = at + 1;
  }
};

// Writes the position of every set bit; may write up to 7 more that mean nothing.
inline void write_positions(std::uint64_t bits, std::uint32_t base, std::uint32_t* out) {
  // With its top bit set the word is never zero, so that counting zeros needs no branch.
  constexpr std::uint64_t top = std::uint64_t{1} << 63;
  const auto write = [&] {
    *out++ = base + static_cast<std::uint32_t>(std::countr_zero(bits | top));
    bits &= bits - 1;
  };
  for (int i = 0; i < 8; ++i) write();
  while (bits != 0) [[unlikely]] {
    write();
  }
}

// What the scanner knows at the border between two blocks.
struct Border {
  std::uint64_t inside = 0;  // all bits set while quotes are open
  std::uint64_t edge = 1;    // bit 0: the byte before the block may stand before a quote
  std::uint64_t closed = 0;  // bit 0: the byte before the block closed a quote
};

// Quotes of one block: which bytes lie inside of them, and where they break the rules.
struct Quoting {
  std::uint64_t inside;
  std::uint64_t wrong;
};

inline Quoting read_quotes(std::uint64_t quotes, std::uint64_t edges, std::uint64_t companions,
                           std::uint64_t valid, Border& border) {
  const std::uint64_t inside = simd::prefix_xor(quotes) ^ border.inside;
  const std::uint64_t closing = quotes & ~inside;
  const std::uint64_t after_close = (closing << 1 | border.closed) & valid;
  const std::uint64_t wrong =
      (quotes & inside & ~(edges << 1 | border.edge)) | (after_close & ~(edges | companions));
  border.inside = 0 - (inside >> 63);
  border.closed = closing >> 63;
  return {inside, wrong};
}

}  // namespace

Stop scan_vector(const char* bytes, std::size_t begin, std::size_t end, Structure structure,
                 FieldIndex& index) {
  using simd::Block;
  const char companion = line_companion(structure.line_end);
  const simd::Vector delimiter = simd::fill(structure.delimiter);
  const simd::Vector quote = simd::fill(structure.quote);
  const simd::Vector line_end = simd::fill(structure.line_end);
  const simd::Vector companion_vector = simd::fill(companion);
  const std::uint64_t has_quote = structure.quote != 0 ? ~std::uint64_t{0} : 0;
  const std::uint64_t has_companion = companion != 0 ? ~std::uint64_t{0} : 0;

  index.reserve(end - begin + Block::size);
  RecordWriter writer{
      bytes,          companion, index.field_end(), index.record_begin(), index.first_field(),
      index.records()};
  std::size_t fields = index.fields();
  Border border;
  for (std::size_t base = begin; base < end; base += Block::size) {
    const Block block(bytes + base);
    const std::uint64_t valid =
        end - base >= Block::size ? ~std::uint64_t{0} : (std::uint64_t{1} << (end - base)) - 1;
    const std::uint64_t quotes = block.equals(quote) & valid & has_quote;
    const std::uint64_t delimiters = block.equals(delimiter) & valid;
    const std::uint64_t line_ends = block.equals(line_end) & valid;

    std::uint64_t structural = delimiters | line_ends;
    const std::uint64_t edges = structural | quotes;
    bool stops = false;
    if ((quotes | border.inside | border.closed) != 0) {
      const std::uint64_t companions = block.equals(companion_vector) & has_companion;
      const Quoting quoting = read_quotes(quotes, edges, companions, valid, border);
      structural &= ~quoting.inside;
      if (quoting.wrong != 0) [[unlikely]] {
        structural &= (quoting.wrong & (0 - quoting.wrong)) - 1;
        stops = true;
      }
    }
    border.edge = edges >> 63;

    write_positions(structural, static_cast<std::uint32_t>(base), writer.field_end + fields);
    for (std::uint64_t ends = line_ends & structural; ends != 0; ends &= ends - 1) {
      const auto at = static_cast<std::uint32_t>(std::countr_zero(ends));
      const std::uint64_t up_to = ends ^ (ends - 1);
      writer.end_record(fields + static_cast<std::size_t>(std::popcount(structural & up_to)),
                        static_cast<std::uint32_t>(base) + at);
    }
    fields += static_cast<std::size_t>(std::popcount(structural));
    if (stops) {
      index.set_sizes(fields, writer.records);
      index.drop_open_fields();
      return Stop::quoting;
    }
  }
  index.set_sizes(fields, writer.records);
  index.drop_open_fields();
  return Stop::end;
}

Stop scan_scalar(const char* bytes, std::size_t begin, std::size_t end, Structure structure,
                 FieldIndex& index) {
  const auto is_quote = [&](char byte) { return structure.quote != 0 && byte == structure.quote; };
  const char companion = line_companion(structure.line_end);
  const auto is_companion = [&](char byte) { return companion != 0 && byte == companion; };
  bool inside = false;
  bool edge_before = true;  // a quote may open here
  bool closed_before = false;
  Stop stop = Stop::end;
  for (std::size_t at = begin; at < end; ++at) {
    const char byte = bytes[at];
    const bool edge = is_quote(byte) || byte == structure.delimiter || byte == structure.line_end;
    if ((closed_before && !edge && !is_companion(byte)) ||
        (is_quote(byte) && !inside && !edge_before)) {
      stop = Stop::quoting;
      break;
    }
    closed_before = is_quote(byte) && inside;
    edge_before = edge;
    if (is_quote(byte)) {
      inside = !inside;
    } else if (edge && !inside) {
      index.reserve(1);
      const auto position = static_cast<std::uint32_t>(at);
      index.add_field(position);
      if (byte == structure.line_end) {
        RecordWriter writer{
            bytes,          companion, index.field_end(), index.record_begin(), index.first_field(),
            index.records()};
        writer.end_record(index.fields(), position);
        index.set_sizes(index.fields(), writer.records);
      }
    }
  }
  index.drop_open_fields();
  return stop;
}

}  // namespace weerzien::csv
