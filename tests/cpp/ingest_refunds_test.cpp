#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/reading.h"

using namespace weerzien;
using namespace weerzien::ingest;
using test::Figures;
using test::figures;
using test::read_files;

TEST_CASE("a refund of an order that an earlier file had is no repetition of it") {
  const std::string header = "order id,date,email,total\n";
  const std::string january =
      "1001,2026-01-05,anna@x.nl,50.00\n1002,2026-01-06,ben@x.nl,30.00\n"
      "1003,2026-01-20,carl@x.nl,40.00\n";
  const std::string february = "1004,2026-02-03,ben@x.nl,20.00\n1001,2026-02-05,anna@x.nl,-50.00\n";
  CHECK(figures(*read_files({header + january + february})) == Figures{2, 3, 9000});
  const auto months = read_files({header + january, header + february});
  REQUIRE(months != nullptr);
  CHECK(figures(*months) == Figures{2, 3, 9000});
  CHECK(months->files()[1]->skips.total() == 0);
}

TEST_CASE("a refund that two exports tell is one") {
  const std::string header = "order id,date,email,total\n";
  const auto made = read_files(
      {header +
           "1,2026-01-05,a@x.nl,50.00\n2,2026-01-06,b@x.nl,30.00\n1,2026-02-05,a@x.nl,-10.00\n",
       header + "1,2026-02-05,a@x.nl,-10.00\n3,2026-02-06,b@x.nl,20.00\n"});
  REQUIRE(made != nullptr);
  CHECK(figures(*made) == Figures{2, 3, 9000});
  CHECK(made->files()[1]->skips.of(Skip::duplicate).count == 1);
}

TEST_CASE("equal refunds of one order on two days are two, on the lines of one day one") {
  const std::string header = "order id,date,email,product,line total,total\n";
  const std::string shop =
      "1,2026-01-05,a@x.nl,Tea,10.00,10.00\n2,2026-01-06,b@x.nl,Mug,50.00,50.00\n";
  const std::string first = "2,2026-02-01,b@x.nl,,,-10.00\n";
  CHECK(figures(*read_files({header + shop + first + first})) == Figures{2, 2, 5000});
  CHECK(figures(*read_files({header + shop + first + "2,2026-02-09,b@x.nl,,,-10.00\n"})) ==
        Figures{2, 2, 4000});
}

TEST_CASE("a credit document whose parts are of two days is the sum of both") {
  const auto made =
      read_files({"order id,date,email,product,line total,total\n"
                  "1,2026-01-05,a@x.nl,Tea,30.00,30.00\n9,2026-02-01,a@x.nl,,,-10.00\n"
                  "9,2026-02-01,a@x.nl,,,-10.00\n9,2026-02-09,a@x.nl,,,-10.00\n"});
  CHECK(made->data().orders.total == std::vector<Amount>{300'000, -200'000});
}
