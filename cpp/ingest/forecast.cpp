#include "ingest/forecast.h"

#include <algorithm>

namespace weerzien::ingest {

namespace {

// Less says too little about the rest.
constexpr std::uint64_t sample_bytes_min = 1 << 20;
constexpr std::uint64_t sample_part = 32;
// At most so many of the bytes that were read are not in the columns yet.
constexpr std::uint64_t waiting_bytes = 256 * 1024;
// The rest may have a little more in as many bytes.
constexpr double margin = 1.03;
// Columns beyond that had better double: the memory of a browser ends there.
constexpr double room_max = 1 << 28;

}  // namespace

// The capacity to ask for, or 0 while what there is will do for two more chunks.
std::size_t Forecast::room_for(std::size_t size, std::size_t capacity) const {
  const double per_byte =
      margin * static_cast<double>(size) / static_cast<double>(read_ - waiting_bytes);
  const std::uint64_t left = expected_ - read_;
  const auto soon = static_cast<double>(std::min(left, 2 * chunk_max_));
  if (static_cast<double>(capacity - size) >= per_byte * soon) return 0;
  const double room = static_cast<double>(size) + per_byte * static_cast<double>(left);
  return room <= room_max ? static_cast<std::size_t>(room) : 0;
}

template <typename Column>
void Forecast::make_room(Column& column) const {
  if (column.empty()) return;
  const std::size_t room = room_for(column.size(), column.capacity());
  if (room > 0) column.reserve(room);
}

void Forecast::add(std::size_t bytes, table::Dataset& data) {
  read_ += bytes;
  chunk_max_ = std::max<std::uint64_t>(chunk_max_, bytes);
  if (read_ >= expected_ || read_ < std::max(sample_bytes_min, expected_ / sample_part)) return;
  table::Orders& orders = data.orders;
  make_room(orders.customer);
  make_room(orders.day);
  make_room(orders.total);
  make_room(orders.lines);
  make_room(orders.returned);
  make_room(orders.refunded);
  make_room(orders.items);
  make_room(orders.status);
  make_room(orders.currency);
  make_room(orders.cancelled);
  make_room(orders.utc_minute);
  for (table::Dimension& dimension : orders.dimensions) make_room(dimension.code);
  make_room(data.lines.product);
  make_room(data.lines.first);
  make_room(data.lines.order);
}

}  // namespace weerzien::ingest
