// What lies between the file and the scanner: raw bytes go in at the end, clean UTF-8 is read and
// consumed at the front. Clean UTF-8 files are never copied. All lies in one buffer; while others
// hold it, what no longer fits behind its end goes into another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "csv/buffer.h"
#include "csv/encoding.h"

namespace weerzien::csv {

class Input {
 public:
  // Room for n bytes; valid until the next call. Write there, then commit() what was written.
  char* prepare(std::size_t n);
  void commit(std::size_t n);

  // Before open(): all bytes so far, as they came.
  std::string_view raw() const { return {data() + begin_, end_ - begin_}; }

  // Settles the encoding. From now on bytes() grows with every commit.
  void open(EncodingGuess guess);
  bool is_open() const { return open_; }

  // No more bytes will come: what was held back becomes clean as well.
  void finish();

  // Clean bytes not consumed yet. 64 bytes behind them can be read (and mean nothing).
  std::string_view bytes() const { return {data() + begin_, clean_end_ - begin_}; }
  void consume(std::size_t n);
  // Where bytes() lie. What has been consumed stays there while the buffer is held.
  Buffer* buffer() { return buffer_; }

  std::uint64_t raw_bytes() const { return raw_bytes_; }      // committed so far
  std::uint64_t consumed_bytes() const { return consumed_; }  // clean ones
  const CleanCounts& counts() const { return cleaner_.counts(); }

 private:
  static constexpr std::size_t slack = 64;  // vector reads may pass the end by this much
  static constexpr std::size_t word = 8;    // bytes that a processor copies at once

  char* data() const { return buffer_ == nullptr ? nullptr : buffer_->data(); }
  bool is_utf8() const { return cleaner_.encoding() == Encoding::utf8; }
  void make_room(std::size_t n);
  Buffer* free_buffer(std::size_t size);
  void give_back(const Buffer* before);
  void clean_in_place();
  void append_clean(std::string_view bytes);

  std::vector<std::unique_ptr<Buffer>> buffers_;
  Buffer* buffer_ = nullptr;   // the one in use
  std::size_t begin_ = 0;      // first byte not consumed
  std::size_t clean_end_ = 0;  // bytes before it are clean
  std::size_t end_ = 0;        // bytes before it came from the file
  std::string staging_;        // bytes of other encodings, until they are UTF-8
  std::size_t staged_ = 0;
  std::string scratch_;
  Cleaner cleaner_;
  std::uint64_t raw_bytes_ = 0, consumed_ = 0;
  bool open_ = false, finished_ = false;
};

}  // namespace weerzien::csv
