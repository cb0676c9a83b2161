#include "ingest/skips.h"

namespace weerzien::ingest {

namespace {

constexpr std::size_t example_bytes = 200;

// At most `limit` bytes, not ending inside a UTF-8 sequence.
std::string_view cut(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

}  // namespace

std::string_view skip_code(Skip skip) {
  switch (skip) {
    case Skip::no_order_id: return "noOrderId";
    case Skip::no_date: return "noDate";
    case Skip::bad_date: return "badDate";
    case Skip::date_outside: return "dateOutside";
    case Skip::bad_amount: return "badAmount";
    case Skip::huge_amount: return "hugeAmount";
    case Skip::no_order: return "noOrder";
    case Skip::other_row: return "otherRow";
    default: return "duplicate";
  }
}

void note(Skipped& skipped, std::uint64_t line, std::string_view row) {
  ++skipped.count;
  if (skipped.example.empty()) skipped.example = cut(row, example_bytes);
  if (skipped.lines.size() < Skips::lines_kept) skipped.lines.push_back(line);
}

void Skips::add(Skip skip, std::uint64_t line, std::string_view row) {
  note(tally_[static_cast<std::size_t>(skip)], line, row);
}

std::uint64_t Skips::total() const {
  std::uint64_t sum = 0;
  for (const Skipped& skipped : tally_) sum += skipped.count;
  return sum;
}

void SkippedRows::add(std::uint32_t file, std::uint64_t line, std::string_view reason,
                      std::string_view text) {
  if (!full()) rows_.push_back({file, line, reason, std::string(cut(text, example_bytes))});
}

}  // namespace weerzien::ingest
