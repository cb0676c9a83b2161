// A file that several readers read, a piece each; the part of FileReader that hands pieces over.
#include "base/packing.h"
#include "ingest/dataset_pieces.h"
#include "ingest/file_reader.h"

namespace weerzien::ingest {

namespace {

// What a piece says beside its columns, in numbers that add up.
struct PieceFacts {
  csv::Passage passage;
  std::uint64_t rows = 0;
  std::uint64_t used = 0;
  std::array<std::uint64_t, key_kinds> identities{};
  std::array<csv::Tally, remark_count> remarks{};
  DateEvidence dates;
  MoneyReader::Findings money;
  std::uint64_t unknown_currencies = 0;
  Amount magnitude = 0;
  OrderBook::Run run;
  std::uint64_t statuses = 0;
  std::uint64_t currencies = 0;
};

}  // namespace

FileReader::FileReader(Ingest& ingest, FileFacts& facts, const FileReader& begun)
    : ingest_(ingest),
      shared_(*ingest.shared_),
      orders_(ingest.data_.orders),
      facts_(facts),
      file_(begun.file_),
      reader_(begun.reader_, *this),
      wanted_(begun.wanted_),
      decided_(true),
      money_reader_(ingest.shared_->magnitude),
      order_columns_(ingest.data_, ingest.shared_->status_texts),
      customers_(ingest.data_, *this) {
  facts_.mapping = begun.facts_.mapping;
  open_columns();
}

// Rows without order numbers stand for themselves, and running numbers make sure that no order of a
// piece is known already.
bool FileReader::is_divisible() const {
  const bool alone = file_ == 0 && !several_files_;
  return decided_ && usable_ && alone && mode_ != OrderBook::Mode::table && reader_.is_divisible();
}

std::size_t FileReader::boundary(std::string_view bytes) const {
  if (!columns_.has(Role::order_id)) {
    return reader_.boundary(bytes, [](const csv::Batch&, std::size_t) { return true; });
  }
  const std::size_t column = columns_[Role::order_id];
  return reader_.boundary(bytes, [&](const csv::Batch& batch, std::size_t record) {
    const std::string_view id = batch.raw(record, column);
    return !id.empty() && id != batch.raw(record - 1, column);
  });
}

std::string FileReader::pack() {
  const bool plain = settle() && reader_.is_clean() && facts_.skips.total() == 0;
  if (!plain || facts_.rows == 0) return {};
  PieceFacts facts;
  facts.passage = reader_.read();
  facts.rows = facts_.rows;
  facts.used = facts_.used;
  facts.identities = customers_.kinds();
  facts.remarks = facts_.remarks;
  facts.dates = facts_.dates;
  facts.money = money_reader_.findings();
  facts.unknown_currencies = order_columns_.unknown_currencies();
  facts.magnitude = shared_.magnitude;
  facts.run = shop_->orders.run();
  facts.statuses = orders_.statuses.size();
  facts.currencies = orders_.currencies.size();
  Packer out;
  out.value(facts);
  out.text(first_id_);
  out.text(previous_id_.text());
  weerzien::ingest::pack(ingest_.data_, out);
  return out.take();
}

std::uint64_t FileReader::absorb(std::string_view packed) {
  Unpacker in(packed);
  const auto piece = in.value<PieceFacts>();
  const std::string_view first_id = in.text();
  const std::string_view last_id = in.text();
  const bool numbered = mode_ != OrderBook::Mode::every_row;
  // The order above goes on.
  if (numbered && first_id == previous_id_.text()) return 0;
  if (!money_reader_.has_room(piece.magnitude)) return 0;
  if (orders_.statuses.size() + piece.statuses > UINT16_MAX) return 0;
  if (orders_.currencies.size() + piece.currencies > UINT8_MAX) return 0;
  const std::uint64_t lines_before = reader_.read().lines;
  for (std::size_t remark = 0; remark < remark_count; ++remark) {
    const csv::Tally& more = piece.remarks[remark];
    csv::Tally& known = facts_.remarks[remark];
    if (known.count == 0 && more.count > 0) known.first_line = lines_before + more.first_line;
    known.count += more.count;
  }
  reader_.skip(piece.passage);
  facts_.rows += piece.rows;
  facts_.used += piece.used;
  facts_.dates.add(piece.dates);
  customers_.add_kinds(piece.identities);
  money_reader_.add(piece.money);
  order_columns_.add_unknown_currencies(piece.unknown_currencies);
  shared_.magnitude += piece.magnitude;
  if (numbered) {
    shop_->orders.follow(piece.run, first_id, last_id);
    previous_id_.set(last_id);
    previous_id_.keep();
    run_order_ = no_order;
  }
  weerzien::ingest::absorb(in, ingest_.data_, shared_.status_texts);
  return piece.passage.bytes;
}

}  // namespace weerzien::ingest
