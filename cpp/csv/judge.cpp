// Header repeated, totals, remarks, other tables, ragged records: one rule each, from sure to
// doubtful.
#include "csv/judge.h"

#include <algorithm>
#include <array>
#include <utility>

#include "csv/record.h"

namespace weerzien::csv {

namespace {

constexpr std::size_t held_max = 8;
constexpr std::size_t remark_bytes_max = 4096;

std::size_t count_filled(std::span<const std::string_view> cells) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](auto cell) { return !trimmed(cell).empty(); }));
}

std::string_view first_filled(std::span<const std::string_view> cells) {
  for (const std::string_view cell : cells) {
    if (!trimmed(cell).empty()) return trimmed(cell);
  }
  return {};
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& byte : result) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return result;
}

// Words that begin a row of sums, in the languages of the shops that were seen.
constexpr std::array<std::string_view, 24> totals_words = {
    "total",      "totals",        "totaal",     "totalen",       "subtotal", "subtotaal",
    "sub total",  "grand total",   "eindtotaal", "sum",           "som",      "summe",
    "gesamt",     "gesamtsumme",   "insgesamt",  "zwischensumme", "endsumme", "somme",
    "sous-total", "total général", "totale",     "suma",          "razem",    "totalt"};

bool is_totals_word(std::string_view cell) {
  if (cell.size() > 40) return false;
  std::string text = lower_ascii(cell);
  while (text.ends_with(':') || text.ends_with(' ') || text.ends_with('.')) text.pop_back();
  return std::any_of(totals_words.begin(), totals_words.end(), [&](std::string_view word) {
    return text == word ||
           (text.starts_with(word) && (text[word.size()] == ' ' || text[word.size()] == ':'));
  });
}

std::vector<std::string_view> views(const std::vector<std::string>& cells) {
  return {cells.begin(), cells.end()};
}

}  // namespace

Judge::Judge(const Sniffed& sniffed) : sniffed_(sniffed), columns_(sniffed.dialect.columns) {
  for (std::uint32_t column = 1; column < sniffed.profile.size(); ++column) {
    const ColumnProfile& profile = sniffed.profile[column];
    if (profile.filled < 1) continue;
    if (key_column_ == UINT32_MAX ||
        (is_typed(profile.kind) && !is_typed(sniffed.profile[key_column_].kind))) {
      key_column_ = column;
    }
  }
  const auto mark_initial = [&](const std::vector<std::string>& row) {
    if (row.empty()) return;
    // An empty first name may stand there as nothing, as quotes or as a blank.
    const unsigned char initial =
        row.front().empty() ? '\0' : static_cast<unsigned char>(row[0][0]);
    header_initials_[initial] = true;
    if (initial == '\0') {
      for (const char byte : sniffed_.dialect.delimiter) {
        header_initials_[static_cast<unsigned char>(byte)] = true;
      }
    }
  };
  for (const auto& row : sniffed.header_rows) mark_initial(row);
  for (const auto& sample : sniffed.samples) {
    if (!sample.empty() && (sample[0].starts_with('#') || sample[0].starts_with("//"))) {
      comments_possible_ = false;
    }
  }
}

bool Judge::is_header(Cells cells) const {
  const auto equals = [&](const std::vector<std::string>& row) {
    std::size_t size = cells.size(), names = row.size();
    while (size > 0 && trimmed(cells[size - 1]).empty()) --size;
    while (names > 0 && trimmed(row[names - 1]).empty()) --names;
    if (size != names || size == 0) return false;
    for (std::size_t i = 0; i < size; ++i) {
      if (trimmed(cells[i]) != trimmed(row[i])) return false;
    }
    return true;
  };
  return std::any_of(sniffed_.header_rows.begin(), sniffed_.header_rows.end(), equals);
}

// Most names of the header in another number or order, or words over columns of values after a gap.
bool Judge::starts_other_table(Cells cells, std::size_t filled) const {
  if (filled < 2) return false;
  const Agreement found = agreement(cells, sniffed_.profile);
  if (found.fitting > 0) return false;
  std::size_t known = 0;
  for (const auto& row : sniffed_.header_rows) {
    std::size_t here = 0;
    for (const std::string_view cell : cells) {
      here += !trimmed(cell).empty() && std::any_of(row.begin(), row.end(), [&](const auto& name) {
        return trimmed(name) == trimmed(cell);
      });
    }
    known = std::max(known, here);
  }
  if (known >= 2 && known * 10 >= filled * 6) return true;
  if (!after_gap_ || found.differing == 0) return false;
  return std::all_of(cells.begin(), cells.end(),
                     [](auto cell) { return !is_typed(kind_of(cell)); });
}

// A word for sums, and fewer cells than orders have.
bool Judge::is_totals(Cells cells, std::size_t filled) const {
  if (!is_totals_word(first_filled(cells))) return false;
  const bool key_missing = key_column_ != UINT32_MAX &&
                           (key_column_ >= cells.size() || trimmed(cells[key_column_]).empty());
  return key_missing || filled * 2 <= sniffed_.usual_filled;
}

bool Judge::is_comment(std::string_view raw) const {
  return raw.starts_with("# ") || raw.starts_with("// ") ||
         (comments_possible_ && (raw.starts_with('#') || raw.starts_with("//")));
}

// A sentence, or a label and a value, where records have many more cells.
bool Judge::is_remark(Cells cells, std::size_t filled) const {
  if (columns_ < 2 || sniffed_.usual_filled < 2) return false;
  const bool sparse = filled == 1 || (filled == 2 && sniffed_.usual_filled >= 5);
  if (!sparse || cells.size() > columns_) return false;
  if (cells.size() == columns_ && key_column_ == UINT32_MAX) return false;
  std::size_t bytes = 0;
  for (const std::string_view cell : cells) bytes += cell.size();
  if (bytes > remark_bytes_max) return false;
  return agreement(cells, sniffed_.profile).fitting == 0;
}

void Judge::hold(Cells cells, std::uint64_t line, Code code) {
  if (held_.size() == held_max) release();
  held_.push_back({{cells.begin(), cells.end()}, line, code});
}

void Judge::release() {
  for (LooseRecord& record : held_) {
    record.code = Code::short_record;
    settled_.push_back(std::move(record));
  }
  held_.clear();
}

std::vector<LooseRecord> Judge::take_settled() { return std::exchange(settled_, {}); }

void Judge::finish() {
  for (LooseRecord& record : held_) settled_.push_back(std::move(record));
  held_.clear();
}

Verdict Judge::examine(Cells cells, std::string_view raw, std::uint64_t line) {
  const std::size_t filled = count_filled(cells);
  if (filled == 0) {
    after_gap_ = true;
    return {.action = Action::leave_out, .code = Code::blank_record};
  }
  if (is_header(cells)) {
    release();
    in_other_table_ = after_gap_ = false;
    return {.action = Action::leave_out, .code = Code::repeated_header};
  }
  if (in_other_table_) {
    const Agreement found = agreement(cells, sniffed_.profile);
    const bool back = after_gap_ && cells.size() == columns_ && other_columns_ != columns_ &&
                      found.fitting > 0 && found.differing == 0;
    if (!back) {
      after_gap_ = false;
      return {.action = Action::leave_out, .code = Code::other_table};
    }
    in_other_table_ = false;
  }
  if (starts_other_table(cells, filled)) {
    for (LooseRecord& record : held_) {
      record.code = Code::other_table;
      settled_.push_back(std::move(record));
    }
    held_.clear();
    in_other_table_ = true;
    after_gap_ = false;
    other_columns_ = cells.size();
    return {.action = Action::leave_out, .code = Code::other_table};
  }
  if (is_totals(cells, filled)) return {.action = Action::leave_out, .code = Code::totals};
  if (cells.size() != columns_ && is_comment(raw)) {
    return {.action = Action::leave_out, .code = Code::comment};
  }
  Verdict verdict;
  if (cells.size() < columns_ && joins_held(cells, verdict)) {
    after_gap_ = false;
    return verdict;
  }
  if (cells.size() < columns_ &&
      (unwrap(cells, verdict) || read_with_other_delimiter(raw, verdict))) {
    release();
    after_gap_ = false;
    return verdict;
  }
  if (is_remark(cells, filled)) {
    if (after_gap_) return {.action = Action::leave_out, .code = Code::footer};
    hold(cells, line, Code::footer);
    return {.action = Action::hold};
  }
  if (cells.size() != columns_) verdict = examine_width(cells, raw, line);
  if (verdict.action != Action::hold) release();
  after_gap_ = false;
  return verdict;
}

Verdict Judge::examine_width(Cells cells, std::string_view raw, std::uint64_t line) {
  Verdict verdict;
  const std::size_t size = cells.size();
  if (size > columns_) {
    const Agreement as_is = agreement(cells, sniffed_.profile);
    const bool only_empty = count_filled(cells.subspan(columns_)) == 0;
    if (only_empty && as_is.differing == 0) return verdict;
    if (size == columns_ + 1 && trimmed(cells[0]).empty()) {
      const Agreement shifted = agreement(cells, sniffed_.profile, 1);
      if (shifted.differing == 0 && shifted.fitting > as_is.fitting) {
        return {.action = Action::drop_front, .code = Code::shifted_record};
      }
    }
    verdict.groups =
        merge_cells(cells, quoted_cells(raw, size), sniffed_.profile, sniffed_.dialect.delimiter);
    if (!verdict.groups.empty()) {
      verdict.action = Action::merge;
      verdict.code = Code::merged_cells;
      return verdict;
    }
    if (read_with_other_delimiter(raw, verdict)) return verdict;
    if (!only_empty) verdict.code = Code::long_record;
    return verdict;
  }
  // A line end in an unquoted cell of words cuts a record whose other cells cannot be missing.
  bool must_go_on = false;
  for (std::size_t column = size; column < columns_ && column < sniffed_.profile.size(); ++column) {
    must_go_on = must_go_on || sniffed_.profile[column].filled >= 1;
  }
  if (must_go_on && !is_typed(sniffed_.profile[size - 1].kind) &&
      agreement(cells, sniffed_.profile).differing == 0) {
    hold(cells, line, Code::short_record);
    return {.action = Action::hold};
  }
  verdict.code = Code::short_record;
  return verdict;
}

// Whether this short record is the rest of the one held last.
bool Judge::joins_held(Cells cells, Verdict& verdict) {
  if (held_.empty() || after_gap_) return false;
  LooseRecord& before = held_.back();
  if (before.code != Code::short_record || before.cells.empty()) return false;
  if (before.cells.size() + cells.size() > columns_ + 1) return false;
  LooseRecord joined = before;
  joined.cells.back().append("\n").append(cells.front());
  joined.cells.insert(joined.cells.end(), cells.begin() + 1, cells.end());
  const Agreement together = agreement(views(joined.cells), sniffed_.profile);
  const bool stands_alone = agreement(cells, sniffed_.profile).differing == 0 && cells.size() > 1;
  if (together.differing > 0 || stands_alone) return false;
  if (joined.cells.size() < columns_) {
    if (cells.size() > 1) return false;
    before = std::move(joined);
    verdict.action = Action::hold;
    return true;
  }
  held_.pop_back();
  release();
  joined.code = Code::joined_lines;
  verdict.action = Action::replace;
  verdict.code = joined.code;
  verdict.replacement = std::move(joined);
  return true;
}

// Which of a record's cells stand in quotes.
std::vector<bool> Judge::quoted_cells(std::string_view raw, std::size_t size) const {
  std::vector<bool> result(size, false);
  RecordParser parser(sniffed_.dialect);
  Record record;
  if (parser.parse(raw, 0, true, record) == Parsed::record && record.fields.size() == size) {
    for (std::size_t i = 0; i < size; ++i) result[i] = parser.is_quoted(raw, record.fields[i]);
  }
  return result;
}

// Takes the reading of the whole record in that dialect if it has the right cells.
bool Judge::try_reading(std::string_view raw, const Dialect& dialect, Code code,
                        Verdict& verdict) const {
  RecordParser parser(dialect);
  Record record;
  if (parser.parse(raw, 0, true, record) != Parsed::record || record.fields.size() < columns_) {
    return false;
  }
  std::vector<std::string> cells;
  std::vector<bool> quoted;
  std::string scratch;
  for (const Field& field : record.fields) {
    cells.emplace_back(parser.text_of(raw, field, scratch));
    quoted.push_back(parser.is_quoted(raw, field));
  }
  if (cells.size() > columns_) {
    const auto groups = merge_cells(views(cells), quoted, sniffed_.profile, dialect.delimiter);
    if (groups.empty()) return false;
    std::vector<std::string> merged;
    std::size_t at = 0;
    for (const std::uint32_t group : groups) {
      merged.push_back(cells[at++]);
      for (std::uint32_t i = 1; i < group; ++i) merged.back() += dialect.delimiter + cells[at++];
    }
    cells = std::move(merged);
  }
  const Agreement found = agreement(views(cells), sniffed_.profile);
  const bool has_types = std::any_of(sniffed_.profile.begin(), sniffed_.profile.end(),
                                     [](const auto& p) { return is_typed(p.kind); });
  if (found.differing > 0 || (has_types && found.fitting == 0)) return false;
  if (!has_types && dialect.delimiter == " ") return false;
  verdict.action = Action::replace;
  verdict.code = code;
  verdict.replacement.cells = std::move(cells);
  verdict.replacement.code = code;
  return true;
}

bool Judge::read_with_other_delimiter(std::string_view raw, Verdict& verdict) const {
  Dialect dialect = sniffed_.dialect;
  if (columns_ < 3 || dialect.blank_runs || raw.size() > 65536) return false;
  for (const std::string_view delimiter : {",", ";", "\t", "|", " "}) {
    if (delimiter == sniffed_.dialect.delimiter || !raw.contains(delimiter)) continue;
    dialect.delimiter = delimiter;
    if (try_reading(raw, dialect, Code::other_delimiter, verdict)) return true;
  }
  return false;
}

// A record that was put in quotes as a whole, perhaps with empty cells behind it.
bool Judge::unwrap(Cells cells, Verdict& verdict) const {
  if (cells.empty() || columns_ < 2 || count_filled(cells.subspan(1)) > 0) return false;
  if (!cells[0].contains(sniffed_.dialect.delimiter)) return false;
  return try_reading(cells[0], sniffed_.dialect, Code::unwrapped, verdict);
}

}  // namespace weerzien::csv
