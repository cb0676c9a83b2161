// Windows over the input, the vector scanner for what is well formed, the record parser for the
// rest.
#include "csv/reader.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <utility>
#include <vector>

#include "csv/collector.h"
#include "csv/file_kind.h"
#include "csv/input.h"
#include "csv/record.h"
#include "csv/scanner.h"

namespace weerzien::csv {

class Reader::Work {
 public:
  Work(std::optional<Dialect> given, Sink& sink, const Limits& limits, Hints hints)
      : given_(std::move(given)),
        hints_(std::move(hints)),
        sink_(sink),
        limits_(limits),
        window_(limits.window) {}

  char* prepare(std::size_t n) { return input_.prepare(n); }
  void commit(std::size_t n);
  void finish();

  Sniffed sniffed_;
  Evidence evidence_;

 private:
  void open(bool complete);
  void pump(bool at_end);
  std::size_t read_scanned(std::string_view bytes, bool last, bool alone);
  std::size_t read_rewritten(std::string_view bytes, bool last, bool alone);
  bool read_carefully(std::string_view bytes, bool last, std::size_t& at);
  void consume(std::size_t bytes, std::uint64_t line);
  void note_bytes(std::uint64_t begin, std::size_t size);

  std::optional<Dialect> given_;
  Hints hints_;
  Sink& sink_;
  Limits limits_;
  Input input_;
  std::unique_ptr<Collector> collector_;  // none if the file is no table
  RecordParser parser_{Dialect{}}, inner_parser_{Dialect{}};
  Record record_, inner_;
  Structure structure_;
  std::size_t window_;
  std::uint64_t line_ = 1;        // of the first byte not consumed
  bool line_ends_at_end_ = true;  // the byte before it is a line end, or there is none
};

void Reader::Work::commit(std::size_t n) {
  input_.commit(n);
  if (!input_.is_open()) {
    if (input_.raw().size() < limits_.head) return;
    open(false);
  }
  pump(false);
}

void Reader::Work::finish() {
  if (input_.is_open()) {
    input_.finish();
  } else {
    open(true);
  }
  pump(true);
  if (collector_ != nullptr) collector_->finish();
  evidence_.lines = line_ends_at_end_ ? line_ - 1 : line_;
  for (const Code code : {Code::bad_utf8, Code::nul_byte, Code::end_mark}) {
    const Tally& tally = evidence_[code];
    if (tally.count == 0) continue;
    // What was taken out behind the last line end had a line of its own.
    evidence_.lines = std::max(evidence_.lines, tally.first_line);
    sink_.on_issue(code, tally.first_line, 0, {});
  }
  evidence_.byte_order_marks = input_.counts().byte_order_marks;
  evidence_.bytes = input_.raw_bytes();
}

void Reader::Work::open(bool complete) {
  const std::string_view head = input_.raw().substr(0, limits_.head);
  EncodingGuess guess = given_ ? EncodingGuess{.encoding = given_->encoding} : guess_encoding(head);
  if (hints_.encoding && *hints_.encoding != guess.encoding) guess = {.encoding = *hints_.encoding};
  evidence_.file_kind = file_kind(head);
  std::string clean;
  Cleaner(guess).clean(head, complete, clean);
  input_.open(guess);
  if (complete) input_.finish();
  const bool blank = clean.find_first_not_of(" \t\r\n") == std::string::npos;
  if (!evidence_.file_kind.empty() || (blank && complete)) {
    const Code code = evidence_.file_kind.empty() ? Code::empty_file : Code::not_a_table;
    evidence_.count(code, 1);
    sink_.on_issue(code, 1, 0, evidence_.file_kind);
    return;
  }
  sniffed_ = sniff_text(clean, complete, guess, given_ ? &*given_ : nullptr, hints_);
  const Dialect& dialect = sniffed_.dialect;
  collector_ = std::make_unique<Collector>(sniffed_, evidence_, sink_);
  parser_ = RecordParser(dialect, limits_.suspicious_record);
  Dialect inner = dialect;
  inner.wrapped = false;
  inner_parser_ = RecordParser(inner);
  structure_ = {dialect.delimiter.front(), dialect.quote, dialect.line_end};
  evidence_.header_rows = sniffed_.header_rows;
  evidence_.header_records = dialect.header_records;
  evidence_.titles = sniffed_.titles;
  if (sniffed_.separator_line) evidence_.count(Code::separator_line, 1);
  if (sniffed_.preamble_filled > 0) {
    evidence_.count(Code::preamble, sniffed_.title_lines.front(), sniffed_.preamble_filled);
  }
  if (sniffed_.preamble_blank > 0) {
    evidence_.count(Code::blank_record, sniffed_.blank_lines.front(), sniffed_.preamble_blank);
  }
  collector_->start(input_.bytes(), 1, input_.buffer());
  note_bytes(0, sniffed_.data_begin);
  consume(sniffed_.data_begin, sniffed_.data_line);
  sink_.on_header(sniffed_.names, dialect);
}

// Enters how many bytes were cleaned so far, with the line of the first, which may lie in this
// window.
void Reader::Work::note_bytes(std::uint64_t begin, std::size_t size) {
  const CleanCounts& counts = input_.counts();
  const auto enter = [&](Code code, std::uint64_t count, std::uint64_t first_at) {
    Tally& tally = evidence_[code];
    tally.count = count;
    if (count > 0 && tally.first_line == 0 && first_at <= begin + size) {
      tally.first_line = collector_->line_at(first_at < begin ? 0 : first_at - begin);
    }
  };
  enter(Code::bad_utf8, counts.bad, counts.first_bad_at);
  enter(Code::nul_byte, counts.nul, counts.first_nul_at);
  enter(Code::end_mark, counts.end_marks, counts.first_end_mark_at);
}

// `line` is the line of the byte behind.
void Reader::Work::consume(std::size_t bytes, std::uint64_t line) {
  if (bytes > 0) line_ends_at_end_ = input_.bytes()[bytes - 1] == sniffed_.dialect.line_end;
  input_.consume(bytes);
  line_ = line;
}

void Reader::Work::pump(bool at_end) {
  while (true) {
    const std::string_view all = input_.bytes();
    if (collector_ == nullptr) {
      input_.consume(all.size());
      return;
    }
    if (all.empty() || (all.size() < window_ && !at_end)) return;
    const std::string_view bytes = all.substr(0, window_);
    const bool last = at_end && bytes.size() == all.size();
    collector_->start(bytes, line_, input_.buffer());
    // A record that made the window grow is taken alone: what is behind it gets a window of its
    // own.
    const bool alone = window_ > limits_.window;
    const std::size_t consumed = sniffed_.dialect.plain() ? read_scanned(bytes, last, alone)
                                                          : read_rewritten(bytes, last, alone);
    if (consumed == 0) {
      window_ *= 2;
      continue;
    }
    collector_->flush();
    note_bytes(input_.consumed_bytes(), consumed);
    consume(consumed, collector_->line_at(consumed));
    window_ = limits_.window;
  }
}

// Reads the record at `at` with the record parser and moves behind it; false: it needs more bytes.
bool Reader::Work::read_carefully(std::string_view bytes, bool last, std::size_t& at) {
  if (parser_.parse(bytes, at, last, record_) == Parsed::incomplete) return false;
  if (record_.remark != Code::empty_file) {
    collector_->note(record_.remark, collector_->line_at(at), bytes.substr(at, record_.next - at));
  }
  FieldIndex& index = collector_->index();
  const std::size_t known = index.records();
  index.reserve(record_.fields.size());
  for (const Field& field : record_.fields) index.add_field(static_cast<std::uint32_t>(field.end));
  index.add_record(static_cast<std::uint32_t>(record_.next));
  at = collector_->sift(known, true).at;
  return true;
}

// Answers how many bytes were used.
std::size_t Reader::Work::read_scanned(std::string_view bytes, bool last, bool alone) {
  FieldIndex& index = collector_->index();
  std::size_t at = 0;
  if (alone) {
    read_carefully(bytes, last, at);
    return at;
  }
  std::size_t step = limits_.step;
  while (at < bytes.size()) {
    const std::size_t end = std::min(at + step, bytes.size());
    const std::size_t known = index.records();
    const Stop stop = scan_vector(bytes.data(), at, end, structure_, index);
    const Collector::Next next = collector_->sift(known, false);
    const bool progress = next.at > at;
    at = next.at;
    if (stop == Stop::end && !next.careful) {
      if (progress) {
        step = limits_.step;
        continue;
      }
      if (end < bytes.size()) {
        step *= 2;
        continue;
      }
      if (!last) break;
    }
    if (!read_carefully(bytes, last, at)) break;
    step = limits_.step;
  }
  return at;
}

// Every record through the record parser, for dialects that the scanner cannot read.
std::size_t Reader::Work::read_rewritten(std::string_view bytes, bool last, bool alone) {
  std::size_t at = 0;
  std::vector<std::string_view> cells;
  std::deque<std::string> owned;
  std::string scratch, line_text;
  while (at < bytes.size() && parser_.parse(bytes, at, last, record_) == Parsed::record) {
    const std::uint64_t line = collector_->line_at(at);
    const std::string_view raw = bytes.substr(at, record_.fields.back().end - at);
    if (record_.remark != Code::empty_file) collector_->note(record_.remark, line, raw);
    std::string_view source = bytes;
    const Record* record = &record_;
    const RecordParser* parser = &parser_;
    if (sniffed_.dialect.wrapped && record_.fields.size() == 1 &&
        parser_.is_quoted(bytes, record_.fields[0])) {
      line_text = parser_.text_of(bytes, record_.fields[0], scratch);
      if (inner_parser_.parse(line_text, 0, true, inner_) == Parsed::record) {
        source = line_text;
        record = &inner_;
        parser = &inner_parser_;
      }
    }
    cells.clear();
    owned.clear();
    for (const Field& field : record->fields) {
      const std::string_view text = parser->text_of(source, field, scratch);
      const bool copied = !text.empty() && text.data() == scratch.data();
      cells.push_back(copied ? std::string_view(owned.emplace_back(text)) : text);
    }
    collector_->add_texts(cells, raw, line);
    at = record_.next;
    if (alone) break;
  }
  return at;
}

Reader::Reader(std::optional<Dialect> given, Sink& sink, Limits limits, Hints hints)
    : work_(std::make_unique<Work>(std::move(given), sink, limits, std::move(hints))) {}
Reader::~Reader() = default;
char* Reader::prepare(std::size_t n) { return work_->prepare(n); }
void Reader::commit(std::size_t n) { work_->commit(n); }
void Reader::finish() { work_->finish(); }
void Reader::append(std::string_view bytes) {
  if (!bytes.empty()) std::memcpy(prepare(bytes.size()), bytes.data(), bytes.size());
  commit(bytes.size());
}
const Dialect& Reader::dialect() const { return work_->sniffed_.dialect; }
const Evidence& Reader::evidence() const { return work_->evidence_; }
const Sniffed& Reader::sniffed() const { return work_->sniffed_; }

}  // namespace weerzien::csv
