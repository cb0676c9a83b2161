// How one record reads when its bytes alone do not say so.
#include "csv/record.h"

#include <algorithm>
#include <utility>

#include "csv/text.h"

namespace weerzien::csv {

namespace {

constexpr std::size_t swallowed_lines_max = 64;
constexpr std::size_t suspects_max = 16;
constexpr std::size_t other_readings_bytes = 65536;

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

}  // namespace

// One way to understand a record's quotes.
struct RecordParser::Reading {
  Rule rule = Rule::edge;
  std::size_t literal_field = SIZE_MAX;  // this field's opening quote is a plain character
  bool carriage_return_ends = false;     // a '\r' alone ends a line too
};

RecordParser::RecordParser(const Dialect& dialect, std::size_t suspicious_bytes)
    : dialect_(dialect),
      suspicious_bytes_(suspicious_bytes),
      companion_(line_companion(dialect.line_end)),
      columns_(dialect.columns) {}

// Length of the delimiter at `at`; 0: there is none.
std::size_t RecordParser::delimiter_at(std::string_view bytes, std::size_t at) const {
  if (dialect_.blank_runs) {
    std::size_t end = at;
    while (end < bytes.size() && is_blank(bytes[end])) ++end;
    return end - at >= dialect_.delimiter.size() ? end - at : 0;
  }
  const std::string& delimiter = dialect_.delimiter;
  if (bytes[at] != delimiter.front()) return 0;
  if (delimiter.size() == 1) return 1;
  return bytes.substr(at, delimiter.size()) == delimiter ? delimiter.size() : 0;
}

// Whether a quote just before `at` may close a field: blanks, then a delimiter, line end or the
// end.
bool RecordParser::is_edge(std::string_view bytes, std::size_t at, bool at_end) const {
  while (at < bytes.size()) {
    if (bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == dialect_.line_end) return true;
    if (delimiter_at(bytes, at) > 0) return true;
    if (!is_blank(bytes[at])) return false;
    ++at;
  }
  return at_end;
}

// Whether the quote at `at` looks like the opening one of a field: a delimiter or line end before
// it and text behind it.
bool RecordParser::opens_field(std::string_view bytes, std::size_t at) const {
  if (at + 1 >= bytes.size() || at == 0) return false;
  const char before = bytes[at - 1];
  const std::string& delimiter = dialect_.delimiter;
  const bool starts = before == '\n' || before == '\r' || before == dialect_.line_end ||
                      (dialect_.blank_runs && is_blank(before)) ||
                      bytes.substr(0, at).ends_with(delimiter);
  return starts && bytes[at + 1] != dialect_.quote && !is_edge(bytes, at + 1, true);
}

// Reads from the opening quote at `at` to the delimiter, line end or end behind the field.
RecordParser::Outcome RecordParser::read_quoted(std::string_view bytes, std::size_t& at,
                                                bool at_end, const Reading& reading,
                                                Record& record) const {
  const std::size_t opening = at;
  const char quote = dialect_.quote;
  std::size_t lines = 0, whole_lines = 0, delimiters = 0;
  for (++at; at < bytes.size(); ++at) {
    const char byte = bytes[at];
    if (byte == dialect_.line_end) {
      ++lines;
      whole_lines = columns_ >= 2 && delimiters + 1 == columns_ ? whole_lines + 1 : 0;
      if (whole_lines >= swallowed_lines_max) return Outcome::unclosed;
      delimiters = 0;
    } else if (dialect_.escape != 0 && byte == dialect_.escape && at + 1 < bytes.size() &&
               (bytes[at + 1] == quote || bytes[at + 1] == dialect_.escape)) {
      ++at;
    } else if (byte == quote) {
      if (lines > 0 && opens_field(bytes, at)) return Outcome::unclosed;
      std::size_t run = at;
      while (run < bytes.size() && bytes[run] == quote) ++run;
      // Without the byte behind the quotes it is open whether they end the field.
      if (run == bytes.size() && !at_end) return Outcome::incomplete;
      const bool odd = (run - at) % 2 == 1;
      const bool edge = is_edge(bytes, run, at_end);
      at = run - 1;
      if (!odd && !(reading.rule == Rule::naive && edge)) continue;
      if (!edge && reading.rule != Rule::first) {
        record.clean = false;
        continue;
      }
      ++at;
      const std::size_t closing = at;
      if (!read_plain(bytes, at, at_end, reading, record)) return Outcome::incomplete;
      std::string_view behind = bytes.substr(closing, at - closing);
      while (companion_ != 0 && behind.ends_with(companion_)) behind.remove_suffix(1);
      const bool skipped = (dialect_.padded || dialect_.blank_runs) &&
                           std::all_of(behind.begin(), behind.end(), is_blank);
      record.clean =
          record.clean && odd &&
          (behind.empty() || skipped || (companion_ != 0 && behind.front() == companion_));
      record.lines += lines;
      record.fields.push_back({opening, at});
      return Outcome::done;
    } else if (delimiter_at(bytes, at) > 0) {
      ++delimiters;
    }
  }
  return at_end ? Outcome::unclosed : Outcome::incomplete;
}

// Moves `at` to the next delimiter, line end or the end; false: more bytes are needed.
bool RecordParser::read_plain(std::string_view bytes, std::size_t& at, bool at_end,
                              const Reading& reading, Record& record) const {
  for (; at < bytes.size(); ++at) {
    const char byte = bytes[at];
    if (byte == dialect_.line_end) return true;
    if (byte == '\r') {
      if (at + 1 == bytes.size() && !at_end) return false;
      if (reading.carriage_return_ends) return true;
    }
    if (dialect_.escape != 0 && byte == dialect_.escape) {
      if (at + 1 == bytes.size() && !at_end) return false;
      if (at + 1 < bytes.size() && bytes[at + 1] != dialect_.line_end && bytes[at + 1] != '\r')
        ++at;
      continue;
    }
    if (delimiter_at(bytes, at) > 0) {
      // A delimiter of several bytes, or a run of blanks, may be cut here.
      return at_end || at + delimiter_at(bytes, at) < bytes.size();
    }
    if (dialect_.delimiter.size() > 1 && !at_end &&
        dialect_.delimiter.starts_with(bytes.substr(at))) {
      return false;
    }
    if (dialect_.quote != 0 && byte == dialect_.quote) record.clean = false;
  }
  return at_end;
}

RecordParser::Outcome RecordParser::read(std::string_view bytes, std::size_t begin, bool at_end,
                                         const Reading& reading, Record& record) const {
  record.fields.clear();
  record.lines = 1;
  record.clean = true;
  record.remark = Code::empty_file;
  const bool skips_blanks = dialect_.padded || dialect_.blank_runs;
  std::size_t at = begin;
  while (true) {
    if (skips_blanks) {
      while (at < bytes.size() && is_blank(bytes[at]) &&
             (dialect_.blank_runs || delimiter_at(bytes, at) == 0)) {
        ++at;
      }
    }
    if (at == bytes.size() && !at_end) return Outcome::incomplete;
    const std::size_t field = at;
    if (reading.rule != Rule::literal && dialect_.quote != 0 && at < bytes.size() &&
        bytes[at] == dialect_.quote && record.fields.size() != reading.literal_field) {
      const Outcome outcome = read_quoted(bytes, at, at_end, reading, record);
      if (outcome != Outcome::done) return outcome;
    } else {
      if (!read_plain(bytes, at, at_end, reading, record)) return Outcome::incomplete;
      record.fields.push_back({field, at});
    }
    Field& last = record.fields.back();
    if (skips_blanks) {
      while (last.end > last.begin && is_blank(bytes[last.end - 1])) --last.end;
    }
    const std::size_t delimiter = at < bytes.size() ? delimiter_at(bytes, at) : 0;
    if (delimiter > 0 && bytes[at] != dialect_.line_end) {
      at += delimiter;
      const bool ends_here =
          at == bytes.size() || bytes[at] == dialect_.line_end || bytes[at] == '\r';
      if (!dialect_.blank_runs || !ends_here) continue;
      if (at == bytes.size() && !at_end) return Outcome::incomplete;
    }
    record.next = std::min(at + 1, bytes.size());
    if (companion_ != 0) {
      while (last.end > last.begin && bytes[last.end - 1] == companion_) --last.end;
    }
    if (dialect_.line_end == '\n') {
      if (at < bytes.size() && bytes[at] == '\r' && record.next < bytes.size() &&
          bytes[record.next] == '\n') {
        ++record.next;
      }
    }
    return Outcome::done;
  }
}

// How far the record is from the usual number of cells.
std::size_t RecordParser::distance(const Record& record) const {
  if (columns_ == 0) return 0;
  const std::size_t fields = record.fields.size();
  return fields > columns_ ? fields - columns_ : columns_ - fields;
}

// Reads in one more way and keeps it if it is better than the best so far.
void RecordParser::consider(std::string_view bytes, std::size_t begin, bool at_end,
                            const Reading& reading, Record& best, bool& found, bool& incomplete) {
  switch (read(bytes, begin, at_end, reading, trial_)) {
    case Outcome::incomplete: incomplete = true; return;
    case Outcome::unclosed: return;
    case Outcome::done: break;
  }
  const auto rank = [&](const Record& record) { return std::pair(distance(record), record.lines); };
  if (!found || rank(trial_) < rank(best)) {
    std::swap(best, trial_);
    found = true;
    literal_ = reading.rule == Rule::literal || reading.literal_field != SIZE_MAX;
  }
}

// Fields of the first reading whose opening quote may be the one that is out of place.
void RecordParser::collect_suspects(std::string_view bytes, const Record& record, Outcome outcome) {
  suspects_.clear();
  for (std::size_t i = 0; i < record.fields.size() && suspects_.size() < suspects_max; ++i) {
    const Field& field = record.fields[i];
    const std::string_view raw = bytes.substr(field.begin, field.end - field.begin);
    if (!raw.starts_with(dialect_.quote)) continue;
    if (raw.contains(dialect_.line_end) || raw.contains(dialect_.delimiter)) suspects_.push_back(i);
  }
  if (outcome != Outcome::done) suspects_.push_back(record.fields.size());
}

Parsed RecordParser::parse(std::string_view bytes, std::size_t begin, bool at_end, Record& record) {
  const Outcome first = read(bytes, begin, at_end, {}, record);
  const bool has_carriage_return = first == Outcome::done && dialect_.line_end == '\n' &&
                                   record.fields.size() > columns_ && columns_ != 0 &&
                                   bytes.substr(begin, record.next - begin).contains('\r');
  if (first == Outcome::done && !has_carriage_return &&
      (distance(record) == 0 || (record.clean && record.lines == 1))) {
    if (!record.clean) record.remark = Code::stray_quote;
    return Parsed::record;
  }
  if (first == Outcome::incomplete &&
      (dialect_.quote == 0 || bytes.size() - begin < suspicious_bytes_)) {
    return Parsed::incomplete;
  }
  collect_suspects(bytes, record, first);

  // The other readings are only worth it where they settle the record nearby.
  const bool near_end = bytes.size() - begin <= other_readings_bytes;
  const std::string_view near =
      bytes.substr(0, near_end ? bytes.size() : begin + other_readings_bytes);
  bool found = first == Outcome::done;
  literal_ = false;
  bool incomplete = false;
  const auto settled = [&] { return found && distance(record) == 0 && record.lines == 1; };
  const auto try_reading = [&](const Reading& reading) {
    if (!settled()) consider(near, begin, near_end && at_end, reading, record, found, incomplete);
  };
  if (has_carriage_return) try_reading({.carriage_return_ends = true});
  if (!record.clean || first != Outcome::done) {
    try_reading({.rule = Rule::first});
    try_reading({.rule = Rule::naive});
  }
  for (const std::size_t field : suspects_) try_reading({.literal_field = field});
  try_reading({.rule = Rule::literal});
  if (has_carriage_return) try_reading({.rule = Rule::literal, .carriage_return_ends = true});

  if (!settled() && (first == Outcome::incomplete || (incomplete && near_end))) {
    return Parsed::incomplete;
  }
  if (!found) consider(bytes, begin, at_end, {.rule = Rule::literal}, record, found, incomplete);
  if (!found) return Parsed::incomplete;
  if (!record.clean) {
    record.remark = first != Outcome::done && literal_ ? Code::unclosed_quote : Code::stray_quote;
  }
  return Parsed::record;
}

bool RecordParser::is_quoted(std::string_view bytes, const Field& field) const {
  const std::string_view raw = bytes.substr(field.begin, field.end - field.begin);
  return dialect_.quote != 0 && raw.size() >= 2 && raw.front() == dialect_.quote &&
         raw.back() == dialect_.quote;
}

std::string_view RecordParser::text_of(std::string_view bytes, const Field& field,
                                       std::string& scratch) const {
  const std::string_view raw = bytes.substr(field.begin, field.end - field.begin);
  return text(raw, dialect_.quote, dialect_.escape, scratch);
}

}  // namespace weerzien::csv
