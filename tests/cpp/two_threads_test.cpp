// With a second thread everything is as it is with one: reading, sorting and the report.
#include "support/helper_thread.h"

#ifndef __wasm__

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <format>
#include <fstream>
#include <numeric>
#include <sstream>

#include "base/made_once.h"
#include "engine/engine.h"
#include "support/numbers.h"
#include "support/plain_orders.h"
#include "table/orders.h"

using namespace weerzien;

namespace {

// All that can be asked of the files, as one text.
std::string told(const std::vector<std::string>& files, std::size_t chunk,
                 std::string_view more = "") {
  std::string options = std::format(R"({{"files":{}{}}})", files.size(), more);
  std::string all;
  for (int reading = 0; reading < 10; ++reading) {
    engine::Engine engine(options);
    for (const std::string& file : files) {
      all += engine.begin_file("orders.csv");
      for (std::size_t at = 0; at < file.size(); at += chunk) {
        const std::size_t size = std::min(chunk, file.size() - at);
        std::copy_n(file.data() + at, size, engine.prepare(size));
        engine.commit(size);
      }
      all += engine.end_file();
    }
    const std::string finished = engine.finish();
    all += finished + engine.mapping() + engine.skipped_rows() + engine.report("{}") +
           engine.report(R"({"period":"week","filter":{"minimumOrders":2}})") +
           engine.report(R"({"filter":{"from":"2024-11-03"}})") +
           engine.report(R"({"sameDay":"separate","filter":{"to":"2024-12-12"}})") +
           engine.list("all", "", "{}");
    const engine::Json answer = engine::Json::parse(finished);
    if (!answer.contains("reread")) break;
    options = answer["reread"].dump();
  }
  return all;
}

// Files of shops as platforms write them, with all that is odd about them.
std::vector<std::string> exports() {
  std::vector<std::string> files;
  const std::filesystem::path folder = WEERZIEN_ROOT "/tests/fixtures/platforms";
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".csv") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  for (const auto& path : paths) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    files.push_back(text.str());
  }
  return files;
}

// More rows than one batch has, with rows of all kinds: continued orders, blank lines, amounts that
// must be read cell by cell, dates and amounts that cannot be read, a footer.
std::string long_file() {
  std::string file = "Order,Date,Email,Name,Product,Quantity,Price,Country\r\n";
  std::uint64_t seed = 7;
  const auto roll = [&](std::uint64_t sides) {
    seed = seed * 6364136223846793005 + 1442695040888963407;
    return (seed >> 33) % sides;
  };
  const std::array<std::string, 8> prices = {"9.95",  "12.50",  "1,250.00", "\"1,000.00\"",
                                             "-4.00", "€ 3.20", "free",     ""};
  for (int order = 1; order <= 4000; ++order) {
    const std::string who = std::to_string(roll(900));
    for (std::uint64_t line = 0; line <= roll(3); ++line) {
      const std::string date =
          roll(200) == 0 ? "soon"
                         : "2024-" + std::to_string(10 + roll(3)) + "-1" + std::to_string(roll(9));
      file += std::to_string(1000 + order) + ',' + date + ",klant" + who +
              "@example.com,\"Jansen, A" + who + "\",Tea " + std::to_string(roll(40)) + ',' +
              std::to_string(1 + roll(3)) + ',' + prices[roll(20) < 14 ? roll(2) : roll(8)] + ',' +
              (roll(9) == 0 ? "" : "NL") + "\r\n";
    }
    if (roll(300) == 0) file += "\r\n";
  }
  return file + ",,,,,,Total,\r\n";
}

}  // namespace

TEST_CASE("two threads: the exports of all platforms are read as by one") {
  for (const std::string& file : exports()) {
    CAPTURE(file.substr(0, 200));
    const std::string alone = told({file}, 1 << 20);
    const test::HelperThread helper;
    CHECK(told({file}, 1 << 20) == alone);
    CHECK(told({file}, 7) == alone);
  }
}

TEST_CASE("two threads: a file of many batches, wherever it is cut") {
  const std::string file = long_file();
  REQUIRE(file.size() > 4 * 128 * 1024);
  const std::string alone = told({file}, 1 << 20);
  REQUIRE(alone.contains(R"("repeat":{)"));
  const test::HelperThread helper;
  for (const std::size_t chunk : {std::size_t{1} << 20, std::size_t{65536}, std::size_t{1000}}) {
    CHECK(told({file}, chunk) == alone);
  }
}

TEST_CASE("two threads: orders that begin plainly") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    const std::string file = test::plain_orders(seed, false);
    const std::string alone = told({file}, 1 << 20);
    const test::HelperThread helper;
    CHECK(told({file}, 1 << 20) == alone);
    CHECK(told({file}, 5000) == alone);
  }
}

TEST_CASE("two threads: no room for the products of all lines") {
  const std::string file = long_file();
  for (const std::string_view room : {R"(,"lineDetailBytes":0)", R"(,"lineDetailBytes":200000)"}) {
    const std::string alone = told({file}, 1 << 20, room);
    REQUIRE(alone.contains("linesGivenUp"));
    const test::HelperThread helper;
    CHECK(told({file}, 1 << 20, room) == alone);
    CHECK(told({file}, 1000, room) == alone);
  }
}

TEST_CASE("two threads: several files, one of which is no table") {
  const std::string file = long_file();
  const std::string part = file.substr(0, file.find('\n', file.size() / 2) + 1);
  for (const std::vector<std::string>& files : std::vector<std::vector<std::string>>{
           {file, part}, {part, file, part}, {file, "%PDF-1.4\n"}, {"", file}}) {
    const std::string alone = told(files, 1 << 16);
    const test::HelperThread helper;
    CHECK(told(files, 1 << 16) == alone);
  }
}

TEST_CASE("two threads: an engine may go in the middle of a file") {
  const std::string file = long_file();
  const test::HelperThread helper;
  for (int round = 0; round < 20; ++round) {
    engine::Engine engine("{}");
    engine.begin_file("orders.csv");
    std::copy(file.begin(), file.end(), engine.prepare(file.size()));
    engine.commit(file.size());
    CHECK(engine.rows() <= 12'000);
    CHECK_FALSE(Helper::get().is_free());
  }
  CHECK(Helper::get().is_free());
}

TEST_CASE("two threads: tasks are all done once, by however many threads there are") {
  const auto done = [] {
    std::vector<std::atomic<int>> times(1000);
    Helper::get().share(times.size(), [&](std::size_t i) { ++times[i]; });
    return std::ranges::all_of(times, [](const auto& count) { return count == 1; });
  };
  CHECK(done());
  const test::HelperThread helper;
  for (int round = 0; round < 100; ++round) CHECK(done());
}

TEST_CASE("two threads: two tasks are done at the same time") {
  const test::HelperThread helper;
  std::array<std::atomic<bool>, 2> begun{};
  Helper::get().share(2, [&](std::size_t i) {
    begun[i] = true;
    begun[i].notify_one();
    begun[1 - i].wait(false);
  });
  CHECK((begun[0] && begun[1]));
}

TEST_CASE("two threads: columns of many parts are sorted as by one") {
  // Orders of scattered customers, with up to six lines each of few, many and very many products.
  constexpr std::uint32_t orders = 600'000;
  std::uint32_t products = 0;
  const auto sorted = [&products] {
    auto data = std::make_unique<table::Dataset>();
    table::CodeColumn& channel = data->orders.dimensions.emplace_back().code;
    for (std::uint32_t c = 0; c < 1000; ++c) data->customers.keys.intern(std::to_string(c));
    for (std::uint32_t o = 0; o < orders; ++o) {
      const std::uint32_t mixed = o * 2654435761U >> 8;
      data->orders.day.push_back(static_cast<Day>(o / 1000));
      data->orders.customer.push_back(mixed % 1000);
      data->orders.lines.push_back(mixed);
      channel.push_back(mixed % products);
      for (std::uint32_t line = 0; line < mixed % 7; ++line) {
        data->lines.add(o, (mixed + line) % products);
      }
    }
    data->finish();
    return data;
  };
  for (const auto& [count, width] : {std::pair{200, 1}, {60'000, 2}, {70'000, 4}}) {
    CAPTURE(count);
    products = static_cast<std::uint32_t>(count);
    const auto alone = sorted();
    const test::HelperThread helper;
    const auto both = sorted();
    CHECK(both->orders.day == alone->orders.day);
    CHECK(both->orders.lines == alone->orders.lines);
    CHECK(both->lines.first == alone->lines.first);
    CHECK(test::numbers(both->lines.product) == test::numbers(alone->lines.product));
    CHECK(both->lines.product.width() == static_cast<std::size_t>(width));
    CHECK(test::numbers(both->orders.dimensions.front().code) ==
          test::numbers(alone->orders.dimensions.front().code));
  }
}

TEST_CASE("two threads: what both want is made once") {
  const test::HelperThread helper;
  for (int round = 0; round < 200; ++round) {
    MadeOnce<std::vector<int>> numbers;
    std::atomic<int> made = 0;
    std::array<int, 16> sums{};
    Helper::get().share(sums.size(), [&](std::size_t i) {
      const std::vector<int>& all = numbers.get([&] {
        ++made;
        std::vector<int> fresh(1000);
        std::iota(fresh.begin(), fresh.end(), 0);
        return fresh;
      });
      sums[i] = std::accumulate(all.begin(), all.end(), 0);
    });
    CHECK(made == 1);
    CHECK(std::ranges::all_of(sums, [](int sum) { return sum == 499'500; }));
  }
}

#endif
