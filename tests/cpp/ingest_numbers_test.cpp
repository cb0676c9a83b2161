// Order numbers that are no names for ever: they start again each year or each day.
#include <doctest/doctest.h>

#include <string>

#include "support/reading.h"

using namespace weerzien;
using namespace weerzien::ingest;
using test::Figures;
using test::figures;
using test::read_files;

namespace {

std::uint64_t restarts(const Ingest& made, std::size_t file = 0) {
  return made.files()[file]->remarks[static_cast<std::size_t>(Remark::restarted_number)].count;
}

}  // namespace

TEST_CASE("numbers that start again each year name other orders") {
  const std::string header = "Bonnr;Datum;Klant;Bedrag\n";
  const std::string before = "1;03-01-2023;Anna;10,00\n2;15-02-2023;Bob;12,50\n";
  const std::string after = "1;04-01-2024;Anna;99,00\n2;25-01-2024;Bob;45,00\n";
  const auto made = read_files({header + before + after});
  REQUIRE(made != nullptr);
  CHECK(figures(*made) == Figures{2, 4, 16650});
  CHECK(restarts(*made) == 2);
  const auto descending = read_files({header + after + before});
  CHECK(figures(*descending) == Figures{2, 4, 16650});
  // The same years in files that overlap, and in a file for each.
  const auto twice = read_files({header + before + after, header + after});
  REQUIRE(twice != nullptr);
  CHECK(figures(*twice) == Figures{2, 4, 16650});
  const auto apart = read_files({header + before, header + after});
  REQUIRE(apart != nullptr);
  CHECK(figures(*apart) == Figures{2, 4, 16650});
}

TEST_CASE("the lines of an order whose number comes again find their own order") {
  const auto made =
      read_files({"order id,date,email,product,line total\n"
                  "7,2023-03-01,a@x.nl,Tea,10.00\n8,2023-03-02,b@x.nl,Tea,10.00\n"
                  "7,2024-03-01,a@x.nl,Mug,20.00\n8,2024-03-04,b@x.nl,Mug,20.00\n"
                  "7,2023-03-03,a@x.nl,Pot,5.00\n7,2024-03-02,a@x.nl,Pot,5.00\n"});
  REQUIRE(made != nullptr);
  CHECK(made->data().orders.lines == std::vector<Amount>{150'000, 250'000, 100'000, 200'000});
  CHECK(restarts(*made) == 2);
}

TEST_CASE("numbers that start again each day name other orders where customers differ") {
  const auto made = read_files(
      {"order id,date,email,total\n1,2026-01-05,a@x.nl,10.00\n1,2026-01-06,b@x.nl,20.00\n"
       "2,2026-01-06,c@x.nl,30.00\n1,2026-01-07,a@x.nl,40.00\n"});
  REQUIRE(made != nullptr);
  CHECK(figures(*made).revenue == 10000);
  CHECK(figures(*made).orders == 4);
}

TEST_CASE("lines that are dated a few days apart, and refunds, stay with their order") {
  const auto made =
      read_files({"order id,date,email,product,line total\n"
                  "1,2026-01-05,a@x.nl,Tea,10.00\n1,2026-01-09,a@x.nl,Mug,5.00\n"
                  "2,2026-01-06,b@x.nl,Tea,10.00\n1,2026-03-20,a@x.nl,Mug,-5.00\n"});
  REQUIRE(made != nullptr);
  CHECK(figures(*made) == Figures{2, 2, 2000});
  CHECK(restarts(*made) == 0);
}
