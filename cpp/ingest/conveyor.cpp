#include "ingest/conveyor.h"

#include <algorithm>
#include <utility>

namespace weerzien::ingest {

namespace {

// So far behind the end of a text vector instructions may read.
constexpr std::size_t slack = 64;

}  // namespace

void Conveyor::Parcel::keep(const csv::Batch& from) {
  batch = from;
  if (from.index != nullptr) {
    // The arrays stay where they are; they only change hands.
    std::swap(index, *from.index);
    batch.index = nullptr;
  } else {
    index.restart(0);
    index.reserve(std::max(from.field_end.size(), from.records()));
    std::ranges::copy(from.record_begin, index.record_begin());
    std::ranges::copy(from.first_field, index.first_field());
    std::ranges::copy(from.field_end, index.field_end());
    batch.record_begin = {index.record_begin(), from.record_begin.size()};
    batch.first_field = {index.first_field(), from.first_field.size()};
    batch.field_end = {index.field_end(), from.field_end.size()};
  }
  if (from.buffer != nullptr) {
    from.buffer->hold();
  } else {
    const std::size_t size = from.field_end[from.first_field.back() - 1];
    text.assign(from.bytes, size).append(slack, '\0');
    batch.bytes = text.data();
  }
  lines.assign(from.lines.begin(), from.lines.end());
  batch.lines = lines;
}

// When the batch was read.
void Conveyor::Parcel::let_go() {
  if (batch.buffer != nullptr) batch.buffer->let_go();
  // A long record would else stay there to the end of the file, and in every parcel another.
  constexpr std::size_t text_kept_max = 1 << 18;
  if (text.capacity() > text_kept_max) text = std::string();
}

// The parcel to fill before send(). A thread that had to sleep is woken for several parcels at
// once: waking costs about as much as a parcel's rows.
Conveyor::Parcel& Conveyor::pack(Parcel::Kind kind) {
  const std::uint32_t sent = sent_.load(std::memory_order_relaxed);
  const auto waiting = [&] { return sent - received_.load(std::memory_order_acquire); };
  if (waiting() == parcels_max) {
    Helper::get().wait([&] { return waiting() <= parcels_max - received_at_once; });
  }
  Parcel& parcel = (*parcels_)[sent % parcels_max];
  parcel.kind = kind;
  return parcel;
}

// `now`: more may be long in coming.
void Conveyor::send(bool now) {
  const std::uint32_t sent = sent_.load(std::memory_order_relaxed) + 1;
  sent_.store(sent, std::memory_order_release);
  if (now || sent % sent_at_once == 0) Helper::get().tell();
}

void Conveyor::on_header(std::span<const std::string> names, const csv::Dialect& dialect) {
  Helper& helper = Helper::get();
  if (!helper.is_free()) return receiver_.on_header(names, dialect);
  parcels_ = std::make_unique<std::array<Parcel, parcels_max>>();
  helper.start([](void* self) { static_cast<Conveyor*>(self)->receive(); }, this);
  carries_ = true;
  Parcel& parcel = pack(Parcel::Kind::header);
  parcel.names.assign(names.begin(), names.end());
  parcel.dialect = &dialect;
  send();
}

void Conveyor::on_batch(const csv::Batch& batch) {
  if (!carries_) return receiver_.on_batch(batch, nullptr);
  Parcel& parcel = pack(Parcel::Kind::batch);
  parcel.keep(batch);
  parcel.has_ahead = receiver_.reads_ahead();
  if (parcel.has_ahead) receiver_.read_ahead(batch, parcel.ahead);
  send();
}

void Conveyor::on_issue(csv::Code code, std::uint64_t line, std::uint32_t,
                        std::string_view example) {
  if (!carries_) return receiver_.on_issue(code, line, example);
  Parcel& parcel = pack(Parcel::Kind::issue);
  parcel.code = code;
  parcel.line = line;
  parcel.example.assign(example);
  send();
}

void Conveyor::on_progress(std::size_t bytes) {
  if (!carries_) return receiver_.on_progress(bytes);
  pack(Parcel::Kind::progress).bytes = bytes;
  send(true);
}

void Conveyor::finish() {
  if (!carries_) return;
  pack(Parcel::Kind::end);
  send(true);
  Helper::get().finish();
  carries_ = false;
  parcels_.reset();
}

// On the second thread.
void Conveyor::receive() {
  Helper& helper = Helper::get();
  for (std::uint32_t received = 0;;) {
    helper.wait([&] { return sent_.load(std::memory_order_acquire) != received; });
    Parcel& parcel = (*parcels_)[received % parcels_max];
    if (!hand_on(parcel)) return;
    received_.store(++received, std::memory_order_release);
    if (received % received_at_once == 0) helper.tell();
  }
}

// False at the end.
bool Conveyor::hand_on(Parcel& parcel) {
  switch (parcel.kind) {
    case Parcel::Kind::header: receiver_.on_header(parcel.names, *parcel.dialect); break;
    case Parcel::Kind::batch:
      receiver_.on_batch(parcel.batch, parcel.has_ahead ? &parcel.ahead : nullptr);
      parcel.let_go();
      break;
    case Parcel::Kind::issue: receiver_.on_issue(parcel.code, parcel.line, parcel.example); break;
    case Parcel::Kind::progress: receiver_.on_progress(parcel.bytes); break;
    case Parcel::Kind::end: return false;
  }
  return true;
}

}  // namespace weerzien::ingest
