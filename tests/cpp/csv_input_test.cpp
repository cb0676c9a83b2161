// The buffers between the file and the scanner: what somebody holds stays as it is.
#include "csv/input.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <set>
#include <string>
#include <vector>

using namespace weerzien;
using csv::Buffer;

namespace {

csv::Input opened() {
  csv::Input input;
  input.open({.encoding = csv::Encoding::utf8});
  return input;
}

void put(csv::Input& input, std::string_view bytes) {
  std::memcpy(input.prepare(bytes.size()), bytes.data(), bytes.size());
  input.commit(bytes.size());
}

}  // namespace

TEST_CASE("input: bytes that are held stay, whatever comes behind them") {
  struct Held {
    Buffer* buffer;
    std::string_view bytes;
    char letter;
  };
  csv::Input input = opened();
  std::vector<Held> held;
  std::set<const Buffer*> buffers;
  for (int round = 0; round < 200; ++round) {
    const char letter = static_cast<char>('a' + round % 26);
    put(input, std::string(1000, letter));
    REQUIRE(input.bytes() == std::string(1000, letter));
    input.buffer()->hold();
    buffers.insert(input.buffer());
    held.push_back({input.buffer(), input.bytes(), letter});
    input.consume(1000);
    if (held.size() < 10) continue;
    const Held oldest = held.front();
    held.erase(held.begin());
    CHECK(std::ranges::count(oldest.bytes, oldest.letter) == 1000);
    oldest.buffer->let_go();
  }
  // Those that nobody holds any more are used again.
  CHECK(buffers.size() <= 12);
}

TEST_CASE("input: what is not consumed moves along into another buffer") {
  csv::Input input = opened();
  std::string wanted, held;
  std::vector<Buffer*> buffers;
  for (int i = 0; i < 500; ++i) {
    const std::string more = std::to_string(i) + ",";
    put(input, more);
    wanted += more;
    REQUIRE(input.bytes() == wanted);
    if (i % 3 > 0) continue;
    input.buffer()->hold();
    buffers.push_back(input.buffer());
    input.consume(wanted.size() / 2);
    wanted.erase(0, wanted.size() / 2);
  }
  for (Buffer* const buffer : buffers) buffer->let_go();
  put(input, "end");
  CHECK(input.bytes() == wanted + "end");
}

TEST_CASE("input: with nobody holding anything one buffer does for all") {
  csv::Input input = opened();
  put(input, std::string(1000, 'a'));
  put(input, std::string(1000, 'b'));
  const Buffer* const buffer = input.buffer();
  for (int i = 0; i < 50; ++i) {
    input.consume(1000);
    put(input, std::string(1000, 'c'));
    CHECK(input.buffer() == buffer);
  }
}

TEST_CASE("input: the room of a long record is not kept for short ones while others are held") {
  csv::Input input = opened();
  put(input, std::string(1'000'000, 'a'));
  Buffer* const large = input.buffer();
  CHECK(large->size() >= 1'000'000);
  large->hold();
  input.consume(1'000'000);
  while (input.buffer() == large) {
    put(input, std::string(1000, 'b'));
    input.consume(1000);
  }
  CHECK(input.buffer()->size() < 10'000);
  large->let_go();
}
