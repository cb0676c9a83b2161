// The ordinary record costs a few comparisons; everything else goes to the judge.
#include "csv/collector.h"

#include <algorithm>
#include <cstring>

#include "csv/reader.h"
#include "csv/simd.h"
#include "csv/text.h"

namespace weerzien::csv {

namespace {

constexpr std::size_t example_bytes_max = 200;

}  // namespace

Collector::Collector(const Sniffed& sniffed, Evidence& evidence, Sink& sink)
    : sniffed_(sniffed),
      evidence_(evidence),
      sink_(sink),
      judge_(sniffed),
      texts_(sniffed.dialect.quote),
      loose_(sniffed.dialect.quote) {}

void Collector::start(std::string_view bytes, std::uint64_t line, Buffer* buffer) {
  bytes_ = bytes;
  buffer_ = buffer;
  line_ = line;
  counted_to_ = 0;
  counted_lines_ = 0;
  texts_.clear();
  index_.restart(0);
  kept_ = kept_fields_ = 0;
}

std::uint64_t Collector::line_at(std::size_t at) {
  if (at < counted_to_) {
    counted_to_ = 0;
    counted_lines_ = 0;
  }
  counted_lines_ +=
      simd::count(bytes_.data() + counted_to_, bytes_.data() + at, sniffed_.dialect.line_end);
  counted_to_ = at;
  return line_ + counted_lines_;
}

void Collector::note(Code code, std::uint64_t line, std::string_view example) {
  evidence_.count(code, line);
  if (evidence_[code].count <= Sink::issues_max) {
    sink_.on_issue(code, line, 0, example.substr(0, example_bytes_max));
  }
}

// How many records of the index, from `from` on, whose first field is `first`, do not call for the
// judge: the usual number of cells, not all of them empty, a value in the key column, and no chance
// of being the header once more.
std::size_t Collector::ordinary_from(std::size_t from, std::uint32_t first) const {
  if (!judge_.is_calm()) return 0;
  const std::size_t records = index_.records();
  const std::uint32_t* const begins = index_.record_begin();
  const std::uint32_t* const first_field = index_.first_field();
  const std::uint32_t* const field_end = index_.field_end();
  const std::uint32_t columns = sniffed_.dialect.columns;
  const std::uint32_t key = judge_.key_column();
  const char quote = sniffed_.dialect.quote;
  const std::string_view bytes = bytes_;
  std::size_t record = from;
  for (; record < records; ++record) {
    const std::uint32_t* const ends = field_end + first;
    if (first_field[record + 1] - first != columns) break;
    std::size_t begin = begins[record];
    if (ends[columns - 1] - begin == columns - 1) break;
    if (key != UINT32_MAX && ends[key] - ends[key - 1] == 1) break;
    // An open quote may be the last byte of the file.
    begin += bytes[begin] == quote;
    if (begin < bytes.size() && judge_.may_be_header(bytes[begin])) break;
    first += columns;
  }
  return record - from;
}

bool Collector::is_ordinary(std::span<const std::string_view> cells) const {
  if (cells.size() != sniffed_.dialect.columns) return false;
  const std::uint32_t key = judge_.key_column();
  if (key == UINT32_MAX || cells[key].empty()) return false;
  return !judge_.may_be_header(cells[0].empty() ? '\0' : cells[0].front());
}

std::span<const std::string_view> Collector::read_cells(const Place& place) {
  cells_.clear();
  owned_.clear();
  std::uint32_t begin = place.begin;
  for (std::uint32_t field = place.first; field < place.last; ++field) {
    const std::uint32_t end = index_.field_end()[field];
    const std::string_view raw = bytes_.substr(begin, end - begin);
    const std::string_view cell = text(raw, sniffed_.dialect.quote, 0, scratch_);
    if (!cell.empty() && cell.data() == scratch_.data()) {
      cells_.push_back(owned_.emplace_back(cell));
    } else {
      cells_.push_back(cell);
    }
    begin = end + 1;
  }
  return cells_;
}

Collector::Next Collector::sift(std::size_t from, bool parsed) {
  const std::size_t records = index_.records();
  std::uint32_t next = index_.record_begin()[records];
  bool careful = false;
  kept_ = from;
  kept_fields_ = index_.first_field()[from];
  Place place{0, 0, index_.first_field()[from]};
  for (std::size_t record = from; record < records; ++record) {
    if (const std::size_t ordinary = ordinary_from(record, place.last); ordinary > 0) {
      const std::uint32_t first = place.last;
      place.last = index_.first_field()[record + ordinary];
      keep_all(record, first, ordinary);
      record += ordinary;
      if (record == records) break;
    }
    place = {index_.record_begin()[record], place.last, index_.first_field()[record + 1]};
    const std::string_view raw =
        bytes_.substr(place.begin, index_.field_end()[place.last - 1] - place.begin);
    if (!parsed && place.last - place.first != sniffed_.dialect.columns &&
        (raw.contains(sniffed_.dialect.line_end) || raw.contains('\r'))) {
      next = place.begin;
      careful = true;
      break;
    }
    const std::uint64_t line = line_at(place.begin);
    Verdict verdict = judge_.examine(read_cells(place), raw, line);
    settle();
    if (verdict.code != Code::empty_file) note(verdict.code, line, raw);
    if (verdict.action == Action::leave_out || verdict.action == Action::hold) continue;
    if (verdict.action != Action::replace) {
      keep(place, verdict);
      continue;
    }
    hand_over_index();
    if (verdict.code != Code::joined_lines) verdict.replacement.line = line;
    hand_over_loose(verdict.replacement);
  }
  index_.set_sizes(kept_fields_, kept_);
  index_.set_next_begin(next);
  return {next, careful};
}

// Keeps records of the index as they are, from the one on whose first field is `first`. Only where
// others before them were left out or repaired they move.
void Collector::keep_all(std::size_t from, std::uint32_t first, std::size_t records) {
  if (kept_ == from && kept_fields_ == first) {
    kept_ += records;
    kept_fields_ = index_.first_field()[kept_];
    return;
  }
  for (std::size_t record = from; record < from + records; ++record) {
    const std::uint32_t last = index_.first_field()[record + 1];
    keep({index_.record_begin()[record], first, last}, {});
    first = last;
  }
}

// Moves a record of the index to the place behind the kept ones, with its repair.
void Collector::keep(const Place& place, const Verdict& verdict) {
  std::uint32_t* ends = index_.field_end();
  std::uint32_t begin = place.begin;
  std::uint32_t first = place.first;
  if (verdict.action == Action::merge) {
    for (const std::uint32_t group : verdict.groups) {
      first += group;
      ends[kept_fields_++] = ends[first - 1];
    }
  } else {
    if (verdict.action == Action::drop_front) begin = ends[first++] + 1;
    const std::size_t fields = place.last - first;
    if (kept_fields_ != first)
      std::memmove(ends + kept_fields_, ends + first, fields * sizeof(*ends));
    kept_fields_ += fields;
  }
  index_.record_begin()[kept_++] = begin;
  index_.first_field()[kept_] = static_cast<std::uint32_t>(kept_fields_);
}

// Hands over or counts the records that the judge had held, behind those kept so far.
bool Collector::settle() {
  const std::vector<LooseRecord> settled = judge_.take_settled();
  if (settled.empty()) return false;
  hand_over_index();
  hand_over_texts(texts_);
  for (const LooseRecord& record : settled) {
    std::string example;
    for (const std::string& cell : record.cells) example += cell + ' ';
    if (record.code != Code::empty_file) note(record.code, record.line, example);
    if (!is_left_out(record.code)) hand_over_loose(record);
  }
  return true;
}

// `whole`: nothing of the index is needed afterwards.
void Collector::hand_over_index(bool whole) {
  if (kept_ > 0) {
    Batch batch;
    batch.bytes = bytes_.data();
    batch.record_begin = {index_.record_begin(), kept_};
    batch.first_field = {index_.first_field(), kept_ + 1};
    batch.field_end = {index_.field_end(), kept_fields_};
    batch.quote = sniffed_.dialect.quote;
    batch.line_end = sniffed_.dialect.line_end;
    batch.first_line = line_at(index_.record_begin()[0]);
    batch.buffer = buffer_;
    batch.index = whole ? &index_ : nullptr;
    evidence_.records += kept_;
    sink_.on_batch(batch);
  }
  kept_ = kept_fields_ = 0;
  index_.first_field()[0] = 0;
}

void Collector::hand_over_texts(TextBatch& texts) {
  if (texts.records() == 0) return;
  evidence_.records += texts.records();
  sink_.on_batch(texts.batch());
  texts.clear();
}

void Collector::hand_over_loose(const LooseRecord& record) {
  for (const std::string& cell : record.cells) loose_.add_cell(cell);
  loose_.end_record(record.line);
  hand_over_texts(loose_);
}

void Collector::add_texts(std::span<const std::string_view> cells, std::string_view raw,
                          std::uint64_t line) {
  Verdict verdict;
  if (!judge_.is_calm() || !is_ordinary(cells)) {
    verdict = judge_.examine(cells, raw, line);
    settle();
    if (verdict.code != Code::empty_file) note(verdict.code, line, raw);
  }
  switch (verdict.action) {
    case Action::leave_out:
    case Action::hold: return;
    case Action::replace:
      hand_over_texts(texts_);
      if (verdict.code != Code::joined_lines) verdict.replacement.line = line;
      hand_over_loose(verdict.replacement);
      return;
    case Action::merge: {
      std::size_t at = 0;
      for (const std::uint32_t group : verdict.groups) {
        std::string joined(cells[at++]);
        for (std::uint32_t i = 1; i < group; ++i) {
          joined.append(sniffed_.dialect.delimiter).append(cells[at++]);
        }
        texts_.add_cell(joined);
      }
      break;
    }
    case Action::drop_front: cells = cells.subspan(1); [[fallthrough]];
    case Action::hand_over:
      for (const std::string_view cell : cells) texts_.add_cell(cell);
  }
  texts_.end_record(line);
}

void Collector::flush() {
  kept_ = index_.records();
  kept_fields_ = index_.first_field()[kept_];
  hand_over_index(true);
  hand_over_texts(texts_);
}

void Collector::finish() {
  judge_.finish();
  settle();
}

}  // namespace weerzien::csv
