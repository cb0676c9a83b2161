// Orders that mostly begin and go on plainly, in long runs, with something odd now and then.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace weerzien::test {

// With `blanks` there are blanks behind each date, never as many as in the row above: it says the
// same, but no row is plain.
inline std::string plain_orders(std::uint64_t seed, bool blanks) {
  const auto roll = [&](std::uint64_t sides) {
    seed = seed * 6364136223846793005 + 1442695040888963407;
    return (seed >> 33) % sides;
  };
  const auto seldom = [&](std::string usual, std::vector<std::string> odd) {
    return roll(150) == 0 ? std::move(odd[roll(odd.size())]) : std::move(usual);
  };
  const bool by_id = roll(2) == 0, falling = roll(2) == 0, counted = roll(2) == 0;
  const bool with_status = roll(3) == 0, day_first = roll(8) == 0;
  std::string file = std::string("Order,Date,") + (by_id ? "Customer id" : "Email") +
                     (counted ? ",Quantity" : "") + (with_status ? ",Status" : "") +
                     ",Country,Line total\n";
  const std::string at = roll(2) == 0 ? "" : " 10:15:00";
  // Numbers that come again break the run of numbers, and end the reading without a table of them.
  const std::string again = roll(4) == 0 ? "1003" : "-";
  std::size_t rows = 0;
  for (int order = 0; order < 3000; ++order) {
    const std::string month = std::to_string(1 + order / 300 % 9);
    const std::string day = std::to_string(10 + roll(19));
    const std::string date =
        (day_first ? day + "/0" + month + "/2024" : "2024-0" + month + '-' + day);
    const std::string number = std::to_string(falling ? 9999 - order : 1000 + order);
    const std::string customer = std::to_string(100 + roll(500));
    for (std::uint64_t line = 0; line <= roll(4); ++line) {
      file += seldom(number, {number + ".0", "", ' ' + number, again, "n/a"}) + ',' +
              seldom(date + at, {date, date + "T10:15:00+02:00", "soon", "1980-01-01"}) +
              (!blanks           ? ","
               : ++rows % 2 == 0 ? " ,"
                                 : "  ,") +
              (by_id ? seldom(customer, {"guest", "", "0", customer + ".0", "7"})
                     : seldom("klant" + customer + "@example.com",
                              {"KLANT" + customer + "@example.com", "", "guest",
                               "mailto:klant7@example.com", "\"klant7@example.com\""})) +
              (counted ? ',' + seldom("2", {"", "-1", "0", "1.5"}) : "") +
              (with_status ? ',' + seldom(roll(2) == 0 ? "paid" : "", {"cancelled", "PAID"}) : "") +
              ',' + (roll(2) == 0 ? "NL" : seldom("BE", {""})) + ',' +
              seldom("9.95", {"0.00", "-4.00", "", "\"1,250.00\"", "900000000000", "free"}) + '\n';
    }
  }
  return file;
}

}  // namespace weerzien::test
