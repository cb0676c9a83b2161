// What the fuzzers share: a check that says what broke, and ways to spend the bytes of an input.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace weerzien::fuzz {

inline void check(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

// An input whose first bytes decide something and whose others are the text to read.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size)
      : bytes_(reinterpret_cast<const char*>(data), size) {}

  // The next byte, 0 behind the last one.
  std::uint8_t byte() {
    if (bytes_.empty()) return 0;
    const auto result = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return result;
  }

  std::uint64_t number(int bytes) {
    std::uint64_t result = 0;
    for (int i = 0; i < bytes; ++i) result = result << 8 | byte();
    return result;
  }

  bool empty() const { return bytes_.empty(); }
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

// Calls `use` with the bytes in chunks of 1 to 40 bytes that follow from `seed`; 0: all at once.
template <typename Use>
void in_chunks(std::string_view bytes, std::uint64_t seed, Use use) {
  if (seed == 0) use(bytes);
  while (seed != 0 && !bytes.empty()) {
    seed = seed * 6364136223846793005 + 1442695040888963407;
    const std::size_t chunk = std::min<std::size_t>(1 + (seed >> 33) % 40, bytes.size());
    use(bytes.substr(0, chunk));
    bytes.remove_prefix(chunk);
  }
}

// Calls `use` with each piece between two of the separators.
template <typename Use>
void in_pieces(std::string_view bytes, char separator, Use use) {
  while (true) {
    const std::size_t end = bytes.find(separator);
    use(bytes.substr(0, end));
    if (end == std::string_view::npos) return;
    bytes.remove_prefix(end + 1);
  }
}

}  // namespace weerzien::fuzz
