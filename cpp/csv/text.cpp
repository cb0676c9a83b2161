// Unquoting and unescaping of single fields, and line numbers of batches.
#include "csv/text.h"

#include "csv/batch.h"
#include "csv/simd.h"

namespace weerzien::csv {

namespace {

constexpr std::string_view delimiters = ",;|\t";

}  // namespace

std::string_view unquoted(std::string_view raw, char quote, char escape, std::string& scratch) {
  bool quoted = false;
  if (quote != 0 && raw.size() >= 2 && raw.front() == quote) {
    std::string_view trimmed = raw;
    while (trimmed.back() == ' ' || trimmed.back() == '\t') trimmed.remove_suffix(1);
    if (trimmed.size() >= 2 && trimmed.back() == quote) {
      raw = trimmed.substr(1, trimmed.size() - 2);
      quoted = true;
    }
  }
  const auto is_special = [&](std::size_t at) {
    if (at + 1 >= raw.size()) return false;
    const char next = raw[at + 1];
    if (escape != 0 && raw[at] == escape) {
      // Outside of quotes a delimiter can only stand in the text if it was escaped.
      return next == escape || (quote != 0 && next == quote) ||
             (!quoted && delimiters.contains(next));
    }
    return quoted && raw[at] == quote && next == quote;
  };
  std::size_t at = 0;
  while (at < raw.size() && !is_special(at)) ++at;
  if (at == raw.size()) return raw;
  scratch.assign(raw.substr(0, at));
  for (; at < raw.size(); ++at) {
    if (is_special(at)) ++at;
    scratch.push_back(raw[at]);
  }
  return scratch;
}

std::uint64_t LineFinder::line_of(std::size_t record) {
  if (!batch_->lines.empty()) return batch_->lines[record];
  if (record < record_) *this = LineFinder(*batch_);
  line_ += simd::count(batch_->bytes + batch_->record_begin[record_],
                       batch_->bytes + batch_->record_begin[record], batch_->line_end);
  record_ = record;
  return line_;
}

}  // namespace weerzien::csv
