// Numbers, columns and texts behind each other in one string, to hand them to another instance of
// the same program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace weerzien {

class Packer {
 public:
  template <typename T>
  void value(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

  template <typename T>
  void column(const std::vector<T>& column) {
    static_assert(std::is_trivially_copyable_v<T>);
    value(column.size());
    bytes_.append(reinterpret_cast<const char*>(column.data()), column.size() * sizeof(T));
  }

  void text(std::string_view text) {
    value(text.size());
    bytes_ += text;
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what a Packer of the same build wrote, in the same order.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <typename T>
  T value() {
    T value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  template <typename T>
  std::vector<T> column() {
    std::vector<T> column(value<std::size_t>());
    const std::string_view bytes = take(column.size() * sizeof(T));
    if (!column.empty()) std::memcpy(column.data(), bytes.data(), bytes.size());
    return column;
  }

  // Lies in the bytes that are unpacked.
  std::string_view text() { return take(value<std::size_t>()); }

 private:
  std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

}  // namespace weerzien
