// Windows over the input, the vector scanner for what is well formed, the record parser for the
// rest.
#include "csv/reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "csv/file_kind.h"
#include "csv/input.h"
#include "csv/record.h"
#include "csv/scanner.h"

namespace weerzien::csv {

namespace {

// A batch is what one window of the input holds. Windows are cut by position only, so that batches
// do not depend on the chunks either; a record longer than the window makes it grow.
constexpr std::size_t window_bytes = 128 * 1024;

// The scanner runs at most so far ahead of the judgement that may send it back.
constexpr std::size_t step_bytes = 16 * 1024;

// From this length on, a record whose quotes stay open is looked at by the record parser.
constexpr std::size_t suspicious_record_bytes = 1024 * 1024;

}  // namespace

class Reader::Work {
 public:
  Work(std::optional<Dialect> given, Sink& sink) : given_(std::move(given)), sink_(sink) {}

  char* prepare(std::size_t n) { return input_.prepare(n); }

  void commit(std::size_t n) {
    input_.commit(n);
    if (!input_.is_open()) {
      if (input_.raw().size() < head_bytes) return;
      open(false);
    }
    pump(false);
  }

  void finish() {
    if (!input_.is_open()) open(true);
    input_.finish();
    pump(true);
    evidence_.bytes = input_.raw_bytes();
    evidence_.lines = line_ - 1;
  }

  Sniffed sniffed_;
  Evidence evidence_;

 private:
  void open(bool complete);
  void pump(bool at_end);
  std::size_t read_plain_window(std::string_view bytes, bool last);
  std::size_t read_rewritten_window(std::string_view bytes, bool last);
  std::size_t judge(std::string_view bytes, std::size_t from);
  void add_parsed(const Record& record);
  void emit(std::string_view bytes);
  std::uint64_t line_at(std::string_view bytes, std::size_t at);
  void note(Code code, std::uint64_t line, std::string_view example);

  std::optional<Dialect> given_;
  Sink& sink_;
  Input input_;
  RecordParser parser_{Dialect{}};
  Record record_;
  FieldIndex index_;
  Structure structure_;
  std::string side_bytes_, scratch_;
  std::vector<std::uint64_t> side_lines_;
  bool usable_ = false;  // the file may be a table
  std::size_t window_ = window_bytes;
  std::uint64_t line_ = 1;      // of the first byte of the window
  std::size_t counted_to_ = 0;  // lines of the window are counted up to here
  std::uint64_t counted_lines_ = 0;
};

void Reader::Work::open(bool complete) {
  const std::string_view head = input_.raw().substr(0, head_bytes);
  evidence_.file_kind = file_kind(head);
  const EncodingGuess guess =
      given_ ? EncodingGuess{given_->encoding, false} : guess_encoding(head);
  std::string clean;
  Cleaner(guess).clean(head, complete, clean);
  if (!evidence_.file_kind.empty()) {
    note(Code::not_a_table, 1, evidence_.file_kind);
  } else if (clean.find_first_not_of(" \t\r\n") == std::string::npos && complete) {
    note(Code::empty_file, 1, {});
  } else {
    sniffed_ = sniff_text(clean, complete, guess, given_ ? &*given_ : nullptr);
    usable_ = true;
  }
  const Dialect& dialect = sniffed_.dialect;
  input_.open(guess);
  if (!usable_) return;
  parser_ = RecordParser(dialect);
  structure_ = {dialect.delimiter.front(), dialect.quote, dialect.line_end};
  evidence_.header_rows = sniffed_.header_rows;
  evidence_.header_records = dialect.header_records;
  evidence_.titles = sniffed_.titles;
  evidence_.byte_order_marks = input_.counts().byte_order_marks;
  if (sniffed_.separator_line) evidence_.count(Code::separator_line, 1);
  if (sniffed_.preamble_filled > 0) evidence_.count(Code::preamble, 1, sniffed_.preamble_filled);
  if (sniffed_.preamble_blank > 0) evidence_.count(Code::blank_record, 1, sniffed_.preamble_blank);
  input_.consume(sniffed_.data_begin);
  line_ = sniffed_.data_line;
  sink_.on_header(sniffed_.names, dialect);
}

void Reader::Work::pump(bool at_end) {
  while (true) {
    const std::string_view all = input_.bytes();
    if (!usable_) {
      input_.consume(all.size());
      return;
    }
    if (all.empty() || (all.size() < window_ && !at_end)) return;
    const std::string_view bytes = all.substr(0, window_);
    const bool last = at_end && bytes.size() == all.size();
    counted_to_ = 0;
    counted_lines_ = 0;
    const std::size_t consumed = sniffed_.dialect.plain() ? read_plain_window(bytes, last)
                                                          : read_rewritten_window(bytes, last);
    if (consumed == 0) {
      window_ *= 2;
      continue;
    }
    line_ = line_at(bytes, consumed);
    input_.consume(consumed);
    window_ = window_bytes;
  }
}

// The line of the byte at `at`; asking in rising order costs one pass.
std::uint64_t Reader::Work::line_at(std::string_view bytes, std::size_t at) {
  if (at < counted_to_) counted_to_ = counted_lines_ = 0;
  counted_lines_ += static_cast<std::uint64_t>(
      std::count(bytes.begin() + static_cast<std::ptrdiff_t>(counted_to_),
                 bytes.begin() + static_cast<std::ptrdiff_t>(at), sniffed_.dialect.line_end));
  counted_to_ = at;
  return line_ + counted_lines_;
}

void Reader::Work::note(Code code, std::uint64_t line, std::string_view example) {
  evidence_.count(code, line);
  if (evidence_[code].count <= Sink::issues_max) {
    sink_.on_issue(code, line, 0, example.substr(0, 200));
  }
}

// Adds a record whose fields lie in the window.
void Reader::Work::add_parsed(const Record& record) {
  index_.reserve(record.fields.size());
  for (const Field& field : record.fields) {
    index_.add_field(static_cast<std::uint32_t>(field.end));
  }
  index_.add_record(static_cast<std::uint32_t>(record.next));
}

std::size_t Reader::Work::read_plain_window(std::string_view bytes, bool last) {
  index_.restart(0);
  std::size_t at = 0;
  std::size_t step = step_bytes;
  while (at < bytes.size()) {
    const std::size_t known = index_.records();
    const std::size_t end = std::min(at + step, bytes.size());
    const Stop stop = scan_vector(bytes.data(), at, end, structure_, index_);
    const bool progress = index_.records() > known;
    at = judge(bytes, known);
    if (stop == Stop::end) {
      if (progress) {
        step = step_bytes;
        continue;
      }
      if (end < bytes.size()) {
        step *= 2;
        continue;
      }
      if (!last && bytes.size() - at < suspicious_record_bytes) break;
    }
    if (parser_.parse(bytes, at, last, record_) == Parsed::incomplete) break;
    if (record_.remark != Code::empty_file) {
      note(record_.remark, line_at(bytes, at), bytes.substr(at, record_.next - at));
    }
    const std::size_t before = index_.records();
    add_parsed(record_);
    at = judge(bytes, before);
    step = step_bytes;
  }
  emit(bytes);
  return at;
}

// Looks at the records behind the first `from` ones, drops what is no record. Returns where the
// next record begins.
std::size_t Reader::Work::judge(std::string_view bytes, std::size_t from) {
  const std::uint32_t columns = sniffed_.dialect.columns;
  std::uint32_t* begins = index_.record_begin();
  std::uint32_t* firsts = index_.first_field();
  std::uint32_t* ends = index_.field_end();
  const std::size_t records = index_.records();
  const std::uint32_t next = begins[records];
  std::size_t kept = from;
  std::size_t fields = firsts[from];
  for (std::size_t record = from; record < records; ++record) {
    const std::uint32_t first = firsts[record];
    const std::uint32_t count = firsts[record + 1] - first;
    const std::uint32_t begin = begins[record];
    const std::uint32_t length = ends[first + count - 1] - begin;
    if (length == count - 1) {
      note(Code::blank_record, line_at(bytes, begin), {});
      continue;
    }
    if (count != columns) {
      note(count < columns ? Code::short_record : Code::long_record, line_at(bytes, begin),
           bytes.substr(begin, length));
    }
    if (record != kept) {
      std::memmove(ends + fields, ends + first, count * sizeof(std::uint32_t));
      begins[kept] = begin;
    }
    ++kept;
    fields += count;
    firsts[kept] = static_cast<std::uint32_t>(fields);
  }
  index_.set_sizes(fields, kept);
  index_.set_next_begin(next);
  return next;
}

void Reader::Work::emit(std::string_view bytes) {
  const std::size_t records = index_.records();
  if (records == 0) return;
  Batch batch;
  batch.bytes = bytes.data();
  batch.record_begin = {index_.record_begin(), records};
  batch.first_field = {index_.first_field(), records + 1};
  batch.field_end = {index_.field_end(), index_.fields()};
  batch.quote = structure_.quote;
  batch.line_end = structure_.line_end;
  batch.lines = side_lines_;
  batch.first_line =
      side_lines_.empty() ? line_at(bytes, index_.record_begin()[0]) : side_lines_.front();
  evidence_.records += records;
  sink_.on_batch(batch);
}

// Every record through the record parser, its texts written one behind the other.
std::size_t Reader::Work::read_rewritten_window(std::string_view bytes, bool last) {
  side_bytes_.clear();
  side_lines_.clear();
  index_.restart(0);
  const char quote = sniffed_.dialect.quote;
  std::size_t at = 0;
  while (at < bytes.size() && parser_.parse(bytes, at, last, record_) == Parsed::record) {
    const std::uint64_t line = line_at(bytes, at);
    index_.reserve(record_.fields.size());
    for (const Field& field : record_.fields) {
      const std::string_view text = parser_.text_of(bytes, field, scratch_);
      if (quote != 0 && text.starts_with(quote)) {
        side_bytes_.push_back(quote);
        for (const char byte : text) side_bytes_.append(byte == quote ? 2 : 1, byte);
        side_bytes_.push_back(quote);
      } else {
        side_bytes_.append(text);
      }
      index_.add_field(static_cast<std::uint32_t>(side_bytes_.size()));
      side_bytes_.push_back('\n');
    }
    at = record_.next;
    if (record_.fields.size() == 1 && record_.fields[0].begin == record_.fields[0].end) {
      note(Code::blank_record, line, {});
      index_.drop_open_fields();
      index_.set_next_begin(static_cast<std::uint32_t>(side_bytes_.size()));
      continue;
    }
    side_lines_.push_back(line);
    index_.add_record(static_cast<std::uint32_t>(side_bytes_.size()));
  }
  emit(side_bytes_);
  side_lines_.clear();
  return at;
}

Reader::Reader(std::optional<Dialect> given, Sink& sink)
    : work_(std::make_unique<Work>(std::move(given), sink)) {}
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
