// Any bytes: no crash, the same reading wherever the chunks are cut, and every record accounted
// for.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "csv/reader.h"
#include "support/fuzzing.h"

using namespace weerzien;
using namespace weerzien::csv;
using fuzz::check;

namespace {

// Keeps a text of all that the reader says.
class Transcript : public Sink {
 public:
  void on_header(std::span<const std::string> names, const Dialect& dialect) override {
    for (const std::string& name : names) text += name + '|';
    text += dialect.delimiter + '\n';
  }
  void on_batch(const Batch& batch) override {
    std::string scratch;
    LineFinder lines(batch);
    for (std::size_t record = 0; record < batch.records(); ++record, ++records) {
      if (batch.fields(record) == 0) std::abort();
      for (std::size_t field = 0; field < batch.fields(record); ++field) {
        text += batch.text(record, field, scratch);
        text += '|';
      }
      text += std::to_string(lines.line_of(record)) + '\n';
    }
  }
  void on_issue(Code code, std::uint64_t line, std::uint32_t, std::string_view example) override {
    issues += std::string(name_of(code)) + std::to_string(line) + std::string(example) + '\n';
  }
  std::string text;
  std::string issues;  // apart: they need not wait for the batch of their record
  std::uint64_t records = 0;
};

struct Reading {
  std::string transcript;
  Dialect dialect;
};

// Cuts the bytes into chunks that depend on `seed`; 0: into one.
Reading read(std::string_view bytes, std::uint64_t seed, Limits limits,
             const std::optional<Dialect>& given) {
  Transcript transcript;
  Reader reader(given, transcript, limits);
  fuzz::in_chunks(bytes, seed, [&](std::string_view chunk) { reader.append(chunk); });
  reader.finish();
  const Evidence& evidence = reader.evidence();
  check(evidence.records == transcript.records, "records handed over are not the records counted");
  for (std::size_t i = 0; i < code_count; ++i) {
    const Tally& tally = evidence.tallies[i];
    check((tally.count == 0) == (tally.first_line == 0), "a tally without a line");
    check(tally.first_line <= std::max<std::uint64_t>(evidence.lines, 1),
          "a line behind the last one");
    transcript.text += std::to_string(tally.count) + ' ' + std::to_string(tally.first_line) + '\n';
  }
  return {transcript.text + transcript.issues + std::to_string(evidence.lines), reader.dialect()};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Limits wide{.head = 512, .window = 4096, .step = 1024, .suspicious_record = 8192};
  const Limits narrow{.head = 512, .window = 64, .step = 16, .suspicious_record = 8192};
  const Reading whole = read(bytes, 0, {}, {});
  check(whole.transcript == read(bytes, size + 1, {}, {}).transcript,
        "the chunks made a difference");
  check(read(bytes, 0, wide, whole.dialect).transcript ==
            read(bytes, size + 1, narrow, whole.dialect).transcript,
        "the windows made a difference");
  return 0;
}
