// Carries what the CSV reader finds to a second thread, where the rows are read; private to
// cpp/ingest.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/helper.h"
#include "csv/reader.h"
#include "csv/scanner.h"
#include "ingest/rows_ahead.h"

namespace weerzien::ingest {

// Finding records, with what can be read of them before their orders are known, costs about as much
// as all the rest, and each looks only at what is its own. So where there is a second thread, the
// first one puts every batch into a parcel and goes on with the next, and the second one unpacks
// them in the same order. The bytes of the file stay where they are until then. Without a second
// thread all is handed on at once. The receiver cannot tell the two apart.
class Conveyor final : public csv::Sink {
 public:
  struct Receiver {
    virtual ~Receiver() = default;
    // As those of csv::Sink. `ahead` is of the batch, or nothing was read ahead.
    virtual void on_header(std::span<const std::string> names, const csv::Dialect& dialect) = 0;
    virtual void on_batch(const csv::Batch& batch, const RowsAhead* ahead) = 0;
    virtual void on_issue(csv::Code code, std::uint64_t line, std::string_view example) = 0;
    // So many bytes more have gone into the CSV reader, of which all batches were handed over.
    virtual void on_progress(std::size_t bytes) = 0;

    // Whether read_ahead() can be called, from whichever thread; once it can, it always can.
    virtual bool reads_ahead() const = 0;
    virtual void read_ahead(const csv::Batch& batch, RowsAhead& ahead) const = 0;
  };

  // The receiver must outlive the conveyor, and be left alone until finish().
  explicit Conveyor(Receiver& receiver) : receiver_(receiver) {}
  ~Conveyor() override { finish(); }
  Conveyor(const Conveyor&) = delete;
  Conveyor& operator=(const Conveyor&) = delete;

  void on_header(std::span<const std::string> names, const csv::Dialect& dialect) override;
  void on_batch(const csv::Batch& batch) override;
  void on_issue(csv::Code code, std::uint64_t line, std::uint32_t column,
                std::string_view example) override;
  void on_progress(std::size_t bytes);

  // Waits until all that was sent is received; from then on all is handed on at once.
  void finish();

 private:
  struct Parcel {
    enum class Kind : std::uint8_t { header, batch, issue, progress, end } kind;
    std::vector<std::string> names;
    const csv::Dialect* dialect;
    csv::Code code;
    std::uint64_t line;
    std::string example;
    std::size_t bytes;
    csv::Batch batch;
    bool has_ahead;
    RowsAhead ahead;
    // What the batch points into, besides its buffer.
    csv::FieldIndex index;
    std::string text;  // without a buffer
    std::vector<std::uint64_t> lines;

    void keep(const csv::Batch& from);
    void let_go();
  };
  // About what four reads of a file have: the threads are about as fast, and while the browser
  // takes the processor from one of them for its own reading, the other has something to do.
  static constexpr std::uint32_t parcels_max = 64;
  static constexpr std::uint32_t sent_at_once = 8;
  static constexpr std::uint32_t received_at_once = 16;
  // Or the first thread could wait for more to be received than it will be told of.
  static_assert(2 * received_at_once <= parcels_max);

  Parcel& pack(Parcel::Kind kind);
  void send(bool now = false);
  void receive();
  bool hand_on(Parcel& parcel);

  Receiver& receiver_;
  bool carries_ = false;
  std::unique_ptr<std::array<Parcel, parcels_max>> parcels_;
  std::atomic<std::uint32_t> sent_ = 0, received_ = 0;
};

}  // namespace weerzien::ingest
