// The vector scanner finds structure in 64 bytes at a time without branching on a byte's value; the
// scalar one states the same rules byte by byte. A fuzzer and a test hold them together.
#include "csv/scanner.h"

#include <algorithm>
#include <bit>

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
std::uint32_t without_carriage_return(const char* bytes, std::uint32_t begin, std::uint32_t at,
                                      char line_end) {
  if (line_end == '\n') {
    while (at > begin && bytes[at - 1] == '\r') --at;
  }
  return at;
}

// Ends the record whose fields were all written, `first` to `last`, at the line end `at`.
struct RecordWriter {
  const char* bytes;
  char line_end;
  std::uint32_t* field_end;
  std::uint32_t* record_begin;
  std::uint32_t* first_field;
  std::size_t records;

  void end_record(std::size_t fields, std::uint32_t at) {
    const std::size_t last = fields - 1;
    const std::uint32_t begin =
        last == first_field[records] ? record_begin[records] : field_end[last - 1] + 1;
    field_end[last] = without_carriage_return(bytes, begin, at, line_end);
    ++records;
    first_field[records] = static_cast<std::uint32_t>(fields);
    record_begin[records] = at + 1;
  }
};

// Writes the position of every set bit; may write up to 7 more that mean nothing.
inline std::uint32_t* write_positions(std::uint64_t bits, std::uint32_t base, std::uint32_t* out) {
  const int count = std::popcount(bits);
  const auto write = [&](int i) {
    out[i] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
    bits &= bits - 1;
  };
  for (int i = 0; i < 8; ++i) write(i);
  if (count > 8) [[unlikely]] {
    for (int i = 8; i < 16; ++i) write(i);
    for (int i = 16; i < count; ++i) write(i);
  }
  return out + count;
}

}  // namespace

Stop scan_vector(const char* bytes, std::size_t begin, std::size_t end, Structure structure,
                 FieldIndex& index) {
  using simd::Block;
  const simd::Vector delimiter = simd::fill(structure.delimiter);
  const simd::Vector quote = simd::fill(structure.quote);
  const simd::Vector line_end = simd::fill(structure.line_end);
  const std::uint64_t has_quote = structure.quote != 0 ? ~std::uint64_t{0} : 0;

  std::uint64_t inside_before = 0;  // all bits set while quotes are open
  std::uint64_t edge_before = 1;    // bit 0: the byte before the block may stand before a quote
  std::uint64_t closed_before = 0;  // bit 0: the byte before the block closed a quote
  std::size_t fields = index.fields();
  RecordWriter writer{bytes, structure.line_end, nullptr, nullptr, nullptr, index.records()};
  Stop stop = Stop::end;

  for (std::size_t base = begin; base < end; base += Block::size) {
    index.set_sizes(fields, writer.records);
    index.reserve(Block::size + 8);
    writer.field_end = index.field_end();
    writer.record_begin = index.record_begin();
    writer.first_field = index.first_field();

    const Block block(bytes + base);
    const std::uint64_t valid =
        end - base >= Block::size ? ~std::uint64_t{0} : (std::uint64_t{1} << (end - base)) - 1;
    const std::uint64_t quotes = block.equals(quote) & valid & has_quote;
    const std::uint64_t delimiters = block.equals(delimiter) & valid;
    const std::uint64_t line_ends = block.equals(line_end) & valid;

    const std::uint64_t inside = simd::prefix_xor(quotes) ^ inside_before;
    const std::uint64_t edges = quotes | delimiters | line_ends;
    const std::uint64_t closing = quotes & ~inside;
    const std::uint64_t after_close = (closing << 1 | closed_before) & valid;
    std::uint64_t wrong = quotes & inside & ~(edges << 1 | edge_before);
    std::uint64_t wrong_after = after_close & ~edges;
    if (wrong_after != 0) wrong_after &= ~block.equals(simd::fill('\r'));
    wrong |= wrong_after;

    std::uint64_t structural = (delimiters | line_ends) & ~inside;
    if (wrong != 0) [[unlikely]] {
      structural &= (wrong & (0 - wrong)) - 1;
      stop = Stop::quoting;
    }
    write_positions(structural, static_cast<std::uint32_t>(base), writer.field_end + fields);
    for (std::uint64_t ends = line_ends & structural; ends != 0; ends &= ends - 1) {
      const std::uint64_t up_to = ends ^ (ends - 1);
      writer.end_record(
          fields + static_cast<std::size_t>(std::popcount(structural & up_to)),
          static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(std::countr_zero(ends)));
    }
    fields += static_cast<std::size_t>(std::popcount(structural));
    if (stop == Stop::quoting) break;

    inside_before = 0 - (inside >> 63);
    edge_before = edges >> 63;
    closed_before = closing >> 63;
  }
  index.set_sizes(fields, writer.records);
  index.drop_open_fields();
  return stop;
}

Stop scan_scalar(const char* bytes, std::size_t begin, std::size_t end, Structure structure,
                 FieldIndex& index) {
  const auto is_quote = [&](char byte) { return structure.quote != 0 && byte == structure.quote; };
  bool inside = false;
  bool edge_before = true;  // a quote may open here
  bool closed_before = false;
  Stop stop = Stop::end;
  for (std::size_t at = begin; at < end; ++at) {
    const char byte = bytes[at];
    const bool edge = is_quote(byte) || byte == structure.delimiter || byte == structure.line_end;
    if ((closed_before && !edge && byte != '\r') || (is_quote(byte) && !inside && !edge_before)) {
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
        RecordWriter writer{bytes,
                            structure.line_end,
                            index.field_end(),
                            index.record_begin(),
                            index.first_field(),
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
