// The vector scanner and the scalar one must find the same fields and stop in the same place.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "csv/scanner.h"

using namespace weerzien::csv;

namespace {

struct Found {
  Stop stop;
  std::vector<std::uint32_t> ends, begins, firsts;
  bool operator==(const Found&) const = default;
};

template <typename Scan>
Found run(Scan scan, const std::string& bytes, std::size_t begin, std::size_t end,
          Structure structure) {
  FieldIndex index;
  index.restart(static_cast<std::uint32_t>(begin));
  Found found;
  found.stop = scan(bytes.data(), begin, end, structure, index);
  found.ends.assign(index.field_end(), index.field_end() + index.fields());
  found.begins.assign(index.record_begin(), index.record_begin() + index.records() + 1);
  found.firsts.assign(index.first_field(), index.first_field() + index.records() + 1);
  return found;
}

}  // namespace

// The first byte chooses the structure, the second where the scan begins and ends.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static constexpr Structure structures[] = {
      {',', '"', '\n'}, {';', '"', '\n'}, {'\t', '\'', '\n'}, {',', '"', '\r'}, {'|', 0, '\n'}};
  const Structure structure = structures[data[0] % std::size(structures)];
  std::string bytes(reinterpret_cast<const char*>(data + 2), size - 2);
  const std::size_t length = bytes.size();
  const std::size_t begin = length == 0 ? 0 : (data[1] & 15) % length;
  const std::size_t end = length - (length - begin) * (data[1] >> 4) / 64;
  bytes.append(64, '"');
  if (!(run(scan_vector, bytes, begin, end, structure) ==
        run(scan_scalar, bytes, begin, end, structure))) {
    std::abort();
  }
  return 0;
}
