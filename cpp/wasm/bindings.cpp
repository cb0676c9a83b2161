// The boundary to JavaScript: few, coarse, typed calls. The only file that knows Emscripten.
#include <emscripten/bind.h>
#include <emscripten/em_js.h>
#include <emscripten/val.h>

#include <atomic>
#include <cstdint>
#include <new>
#include <string>

#include "base/helper.h"
#include "csv/table_reader.h"
#include "engine/engine.h"
#include "report/options.h"

// JavaScript cannot look into a C++ exception, so a full memory is told in JavaScript's own words.
EM_JS(void, throw_out_of_memory, (), { throw new RangeError("Out of memory"); });

// How one thread waits for another.
EM_JS(void, sleep_while, (std::atomic<std::uint32_t> * word, std::uint32_t value),
      { Atomics.wait(HEAP32, word >>> 2, value); });
EM_JS(void, wake, (std::atomic<std::uint32_t> * word), { Atomics.notify(HEAP32, word >>> 2, 1); });

// A JavaScript string of UTF-8 in memory, which the decoder must not see while it is shared.
EM_JS(emscripten::EM_VAL, decoded, (const char* at, std::size_t bytes),
      { return Emval.toHandle(UTF8Decoder.decode(HEAPU8.slice(at >>> 0, (at >>> 0) + bytes))); });
EM_JS_DEPS(decoded, "$Emval,$UTF8Decoder");

// What the second thread runs. JavaScript starts it in a worker of its own, with the memory and a
// stack, and without the constructors, which the first thread has run.
extern "C" EMSCRIPTEN_KEEPALIVE void weerzien_help() { weerzien::Helper::get().help(); }
// To be called after a trap in the second thread.
extern "C" EMSCRIPTEN_KEEPALIVE void weerzien_helper_failed() {
  weerzien::Helper::get().fail(weerzien::Helper::Failure::crash);
}

EMSCRIPTEN_DECLARE_VAL_TYPE(Bytes);
EMSCRIPTEN_DECLARE_VAL_TYPE(LongText);

namespace {

using weerzien::engine::Engine;

// For texts of any length: those of the library's own conversion are looked at byte by byte.
LongText long_text(const std::string& text) {
  return LongText(emscripten::val::take_ownership(decoded(text.data(), text.size())));
}

// JavaScript writes the next chunk at the address that prepare() gives, and takes a fresh view of
// the memory for it: growth makes older views useless.
class Dataset {
 public:
  explicit Dataset(const std::string& options_json) : engine_(options_json) {}

  void expect(double bytes) { engine_.expect(static_cast<std::uint64_t>(bytes)); }
  std::string begin_file(const std::string& name) { return engine_.begin_file(name); }
  std::uintptr_t prepare(std::uint32_t bytes) {
    return reinterpret_cast<std::uintptr_t>(engine_.prepare(bytes));
  }
  void commit(std::uint32_t bytes) { engine_.commit(bytes); }
  double progress() const { return static_cast<double>(engine_.rows()); }
  std::string end_file() { return engine_.end_file(); }
  std::string finish() { return engine_.finish(); }
  std::string mapping() const { return engine_.mapping(); }
  LongText skipped_rows() const { return long_text(engine_.skipped_rows()); }
  LongText report(const std::string& options_json) {
    return long_text(engine_.report(options_json));
  }
  LongText list(const std::string& kind, const std::string& id, const std::string& options_json) {
    return long_text(engine_.list(kind, id, options_json));
  }

 private:
  Engine engine_;
};

class TableReader {
 public:
  std::uintptr_t prepare(std::uint32_t bytes) {
    return reinterpret_cast<std::uintptr_t>(table_.prepare(bytes));
  }
  void commit(std::uint32_t bytes) { table_.commit(bytes); }
  // Empty, or the kind of file that is no table.
  std::string finish() {
    table_.finish();
    return table_.file_kind();
  }
  // A copy of the bytes as they are: a JavaScript string would lose a byte order mark in a cell.
  Bytes take() {
    const std::string text = table_.take();
    const emscripten::val view(emscripten::typed_memory_view(
        text.size(), reinterpret_cast<const std::uint8_t*>(text.data())));
    return Bytes(emscripten::val::global("Uint8Array").new_(view));
  }

 private:
  weerzien::csv::TableReader table_;
};

// The second thread has no way to tell JavaScript: the first one does, which waits for it.
void out_of_memory() {
  if (!weerzien::Helper::is_here()) throw_out_of_memory();
  weerzien::Helper::get().fail(weerzien::Helper::Failure::memory);
}

alignas(16) char helper_stack[256 * 1024];
std::uintptr_t helper_stack_at() { return reinterpret_cast<std::uintptr_t>(helper_stack); }
std::uint32_t helper_stack_bytes() { return sizeof(helper_stack); }
bool has_helper() { return weerzien::Helper::get().is_free(); }

std::string version() { return std::string(weerzien::engine::version()); }
std::string default_options() {
  return weerzien::json_text(weerzien::report::to_json(weerzien::report::Options{}));
}

}  // namespace

EMSCRIPTEN_BINDINGS(weerzien) {
  std::set_new_handler(&out_of_memory);
  weerzien::Bell::host = {&sleep_while, &wake};
  emscripten::function("helperStack", &helper_stack_at);
  emscripten::function("helperStackBytes", &helper_stack_bytes);
  emscripten::function("hasHelper", &has_helper);
  emscripten::function("version", &version);
  emscripten::function("defaultOptions", &default_options);
  emscripten::register_type<LongText>("string");
  emscripten::class_<Dataset>("Dataset")
      .constructor<std::string>()
      .function("expect", &Dataset::expect)
      .function("beginFile", &Dataset::begin_file)
      .function("prepare", &Dataset::prepare)
      .function("commit", &Dataset::commit)
      .function("progress", &Dataset::progress)
      .function("endFile", &Dataset::end_file)
      .function("finish", &Dataset::finish)
      .function("mapping", &Dataset::mapping)
      .function("skippedRows", &Dataset::skipped_rows)
      .function("report", &Dataset::report)
      .function("list", &Dataset::list);
  emscripten::register_type<Bytes>("Uint8Array<ArrayBuffer>");
  emscripten::class_<TableReader>("TableReader")
      .constructor<>()
      .function("prepare", &TableReader::prepare)
      .function("commit", &TableReader::commit)
      .function("finish", &TableReader::finish)
      .function("take", &TableReader::take);
}
