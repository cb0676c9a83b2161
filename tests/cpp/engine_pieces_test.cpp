// One file read by two engines, a piece each, gives what one engine alone gives, to the byte.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <format>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "engine/engine.h"

using weerzien::engine::Engine;

namespace {

using Json = nlohmann::json;

struct Outcome {
  std::string end, finish, mapping, skipped, report;
  bool operator==(const Outcome&) const = default;
};

void feed(Engine& engine, std::string_view bytes) {
  std::memcpy(engine.prepare(bytes.size()), bytes.data(), bytes.size());
  engine.commit(bytes.size());
}

void lend(Engine& engine, std::string_view bytes) {
  std::memcpy(engine.lend(bytes.size()), bytes.data(), bytes.size());
}

// Reads the file and again as often as it is asked for; `read` hands the bytes over.
template <typename Read>
Outcome outcome_of(Read read) {
  std::string options = "{}";
  while (true) {
    Engine engine(options);
    engine.begin_file("shop.csv");
    read(engine, options);
    Outcome outcome;
    outcome.end = engine.end_file();
    outcome.finish = engine.finish();
    const Json finish = Json::parse(outcome.finish);
    if (finish.contains("reread")) {
      options = finish["reread"].dump();
      continue;
    }
    outcome.mapping = engine.mapping();
    outcome.skipped = engine.skipped_rows();
    outcome.report = engine.report("{}");
    return outcome;
  }
}

struct Division {
  std::size_t head = 300'000;  // bytes that both engines read
  std::size_t piece = 50'000;
  std::size_t look = 8'000;  // bytes in which a boundary is looked for
};

// Every second piece is read by another engine; the answer is how many were taken over.
int read_divided(Engine& engine, const std::string& options, const std::string& text,
                 const Division& division) {
  const std::string_view all = text;
  const std::size_t head = std::min(division.head, all.size());
  feed(engine, all.substr(0, head));
  if (!engine.is_divisible()) {
    feed(engine, all.substr(head));
    return 0;
  }
  Engine other(options);
  other.begin_file("shop.csv");
  feed(other, all.substr(0, head));
  REQUIRE(other.is_divisible());
  int taken = 0;
  bool own = true;
  std::size_t begin = head;
  for (std::size_t near = head; near < all.size(); near += division.piece) {
    lend(engine, all.substr(near, division.look));
    const std::size_t at = engine.boundary();
    if (at == SIZE_MAX || near + at <= begin) continue;
    const std::string_view piece = all.substr(begin, near + at - begin);
    begin = near + at;
    own = !own;
    if (own && engine.settle()) {
      other.begin_piece();
      feed(other, piece);
      const std::string packed = other.end_piece();
      lend(engine, packed);
      if (!packed.empty() && engine.absorb()) {
        ++taken;
        continue;
      }
    }
    feed(engine, piece);
  }
  feed(engine, all.substr(begin));
  return taken;
}

// Fewest pieces taken over in any division of the file.
int check_divisions(const std::string& text) {
  const Outcome whole = outcome_of([&](Engine& engine, const std::string&) { feed(engine, text); });
  int fewest = 1'000'000;
  for (const std::size_t piece : {20'001, 50'000, 333'333}) {
    CAPTURE(piece);
    int taken = 0;
    const Outcome divided = outcome_of([&](Engine& engine, const std::string& options) {
      taken = read_divided(engine, options, text, {.piece = piece});
    });
    CHECK(divided.end == whole.end);
    CHECK(divided.finish == whole.finish);
    CHECK(divided.mapping == whole.mapping);
    CHECK(divided.skipped == whole.skipped);
    CHECK(divided.report == whole.report);
    fewest = std::min(fewest, taken);
  }
  return fewest;
}

// What a made-up export has besides plain lines.
struct Oddities {
  bool line_ends_in_names = false;
  bool crlf = false;
  bool statuses = false;
  bool currencies = false;
  bool refunds = false;
  bool anonymous = false;
  bool whole_amounts = false;     // nothing proves the decimal mark
  double bad_dates = 0;           // share of orders
  double other_customers = 0;     // share of lines that name another customer than their order
  std::size_t broken_run_at = 0;  // an order number of before comes again there
  std::size_t late_comma_at = 0;  // amounts prove a decimal comma only there
  bool order_ids = true;
};

std::string shop(const Oddities& odd, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t n) { return random() % n; };
  const auto chance = [&](double share) { return random() < share * 4294967296.0; };
  const std::string end = odd.crlf ? "\r\n" : "\n";
  std::string text = odd.order_ids ? "Order ID," : "";
  text += "Date,Email,Customer ID,Name,SKU,Product,Quantity,Line total,Country,Channel";
  if (odd.statuses) text += ",Status";
  if (odd.currencies) text += ",Currency";
  text += end;
  for (std::size_t order = 0; text.size() < 1'300'000; ++order) {
    const std::uint32_t customer = below(2'000 + static_cast<std::uint32_t>(order) / 4);
    std::string date = std::format("20{:02}-{:02}-{:02} 10:{:02}", 20 + order / 5'000,
                                   1 + order / 400 % 12, 1 + below(28), below(60));
    if (chance(odd.bad_dates)) date = "soon";
    std::size_t number = 100'000 + order;
    if (odd.broken_run_at != 0 && order == odd.broken_run_at) number -= 1'000;
    const std::uint32_t lines = 1 + below(4);
    for (std::uint32_t line = 0; line < lines; ++line) {
      const std::uint32_t who = chance(odd.other_customers) ? customer + 1 : customer;
      if (odd.order_ids) text += std::format("#{},", number);
      const bool nobody = odd.anonymous && order % 7 == 0;
      text += date + ',';
      text += nobody ? "," : std::format("c{}@example.com,", who);
      text += nobody ? "," : std::format("K{},", who);
      text += odd.line_ends_in_names && below(3) == 0
                  ? std::format("\"van {}, \"\"de\nLange\"\"\",", customer)
                  : std::format("Klant {},", customer);
      const std::uint32_t product = below(300 + static_cast<std::uint32_t>(order) / 50);
      text += std::format("S-{},Thing {},{},", product, product, 1 + below(3));
      const std::uint32_t cents = 100 + below(9'000);
      const bool refund = odd.refunds && below(40) == 0;
      if (odd.late_comma_at != 0) {
        text += order < odd.late_comma_at ? std::format("{}.{:03}", 1 + below(9), below(1000))
                                          : std::format("\"{},{:02}\"", cents / 100, cents % 100);
      } else if (odd.whole_amounts) {
        text += std::format("{}", cents / 100);
      } else {
        text += std::format("{}{}.{:02}", refund ? "-" : "", cents / 100, cents % 100);
      }
      text += below(3) == 0 ? ",BE," : ",NL,";
      text += order > 6'000 && below(9) == 0 ? "Marketplace of the north" : "web";
      if (odd.statuses) {
        text += below(20) == 0 ? ",cancelled" : order > 5'000 && below(2) == 0 ? ",ready" : ",paid";
      }
      if (odd.currencies) text += order > 4'000 && below(5) == 0 ? ",USD" : ",EUR";
      text += end;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("pieces of a plain export are taken over") {
  CHECK(check_divisions(shop({}, 1)) >= 1);
  CHECK(check_divisions(shop({.line_ends_in_names = true, .crlf = true}, 2)) >= 1);
  CHECK(check_divisions(shop({.statuses = true, .currencies = true, .anonymous = true}, 3)) >= 1);
  CHECK(check_divisions(shop({.refunds = true, .other_customers = 0.1}, 4)) >= 1);
  CHECK(check_divisions(shop({.whole_amounts = true}, 5)) >= 1);
  CHECK(check_divisions(shop({.order_ids = false}, 6)) >= 1);
}

TEST_CASE("pieces that are not plain change nothing") {
  check_divisions(shop({.bad_dates = 0.0005}, 7));
  CHECK(check_divisions(shop({.bad_dates = 0.2}, 8)) == 0);
  check_divisions(shop({.broken_run_at = 9'000}, 9));
  check_divisions(shop({.late_comma_at = 8'000}, 10));
  std::string text = shop({}, 11);
  const std::string header = text.substr(0, text.find('\n') + 1);
  for (std::size_t at = 400'000; at < text.size(); at += 150'000) {
    const std::size_t line = text.find('\n', at) + 1;
    text.insert(line, at % 300'000 == 100'000 ? header : at % 200'000 == 0 ? "\n\n" : "Total,,,\n");
  }
  check_divisions(text);
  text = shop({.line_ends_in_names = true}, 12);
  for (std::size_t at = 350'000; at < text.size(); at += 90'000) text[at] = '\xE9';
  check_divisions(text);
  text = shop({.line_ends_in_names = true}, 13);
  for (std::size_t at = 350'000; at < text.size(); at += 120'000) text[at] = '"';
  check_divisions(text);
  check_divisions("\xEF\xBB\xBF" + shop({}, 14));
}
