// How long the columns will get, judged by the part of the files that was read; private to
// cpp/ingest.
#pragma once

#include <cstddef>
#include <cstdint>

#include "table/orders.h"

namespace weerzien::ingest {

// Vectors that double hold the old and the new copy at once, and leave holes behind that nothing
// else fits in. Where the length of the files is known, the columns get their room in one go
// instead: once a thirty-second was read, and again should it not be enough. A wrong length costs
// room that is never touched, or the doubling after all. What there is of each customer doubles in
// any case: customers come back, so that the rest of a file has fewer new ones than its beginning.
class Forecast {
 public:
  // All files together have so many bytes.
  void expect(std::uint64_t bytes) { expected_ = bytes; }

  // So many more of them have been read.
  void add(std::size_t bytes, table::Dataset& data);

 private:
  std::size_t room_for(std::size_t size, std::size_t capacity) const;
  template <typename Column>
  void make_room(Column& column) const;

  std::uint64_t expected_ = 0;
  std::uint64_t read_ = 0;
  std::uint64_t chunk_max_ = 0;
};

}  // namespace weerzien::ingest
