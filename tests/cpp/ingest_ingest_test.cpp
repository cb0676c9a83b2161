#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/reading.h"

using namespace weerzien;
using namespace weerzien::ingest;
using test::Figures;
using test::figures;
using test::read_files;

TEST_CASE("continuation rows: order cells once, lines below") {
  const auto made =
      read_files({"Order ID,Created at,Email,Total,Lineitem quantity,Lineitem name,Lineitem price\n"
                  "#2,2024-01-02,b@x.nl,30.00,1,Mug,10.00\n"
                  "#2,,,,2,Tea,10.00\n"
                  "#1,2024-01-01,a@x.nl,5.00,1,Tea,5.00\n"});
  CHECK(figures(*made) == Figures{2, 2, 3500});
  CHECK(made->data().orders.items[0] == 3);
  CHECK(made->data().orders.items[1] == 1);
  CHECK(made->data().lines.product.size() == 3);
  CHECK(made->files()[0]->skips.total() == 0);
}

TEST_CASE("a total repeated on every line counts once; line totals add up") {
  CHECK(figures(*read_files({"Order,Date,Customer ID,Order total,Product\n"
                             "1,2024-01-01,7,30.00,Mug\n1,2024-01-01,7,30.00,Tea\n"
                             "2,2024-01-03,7,5.00,Tea\n"})) == Figures{1, 2, 3500});
  CHECK(figures(*read_files({"Order,Date,Customer ID,Total,Product\n"
                             "1,2024-01-01,7,30.00,Mug\n1,2024-01-01,7,5.00,Tea\n"
                             "2,2024-01-03,7,5.00,Tea\n"})) == Figures{1, 2, 4000});
}

TEST_CASE("credit documents are money, not orders; negative lines can be ignored") {
  const std::string file =
      "InvoiceNo,InvoiceDate,CustomerID,Quantity,UnitPrice\n"
      "536365,2010-12-01 08:26:00,17850.0,6,2.55\n"
      "536365,2010-12-01 08:26:00,17850.0,2,3.39\n"
      "C536379,2010-12-03 09:41:00,17850.0,-1,2.55\n"
      "536380,2010-12-04 09:41:00,,3,1.00\n"
      "536381,2010-12-05 09:41:00,17850,1,0.00\n";
  const auto made = read_files({file});
  CHECK(figures(*made) == Figures{1, 1, 1953});
  table::Rules ignore;
  ignore.returns = table::Returns::ignore;
  CHECK(figures(*made, ignore) == Figures{1, 1, 2208});
  CHECK(made->data().customers.keys.key(0) == "17850");
  const table::Table table = table::select(made->data(), {});
  CHECK(table.anonymous.orders == 1);
  CHECK(table.left_out.not_positive == 1);
}

TEST_CASE("without order numbers every row is an order, and zero is still a visit") {
  const auto made =
      read_files({"customer_id,date,dollar_value\n1,19970101,11.77\n1,19970201,0.00\n"
                  "2,19970103,5.00\n"});
  CHECK(figures(*made) == Figures{2, 3, 1677});
  table::Rules strict;
  strict.count_zero = false;
  CHECK(figures(*made, strict) == Figures{2, 2, 1677});
}

TEST_CASE("statuses, cancellation dates and refunds") {
  const auto made =
      read_files({"Order ID,Date,Email,Total,Refunded amount,Status,Cancelled at\n"
                  "1,2024-01-01,a@x.nl,10.00,0,paid,\n"
                  "2,2024-01-02,a@x.nl,10.00,4.00,partially_refunded,\n"
                  "3,2024-01-03,a@x.nl,10.00,10.00,refunded,\n"
                  "4,2024-01-04,a@x.nl,10.00,0,voided,\n"
                  "5,2024-01-05,a@x.nl,10.00,0,pending,\n"
                  "6,2024-01-06,a@x.nl,10.00,0,paid,2024-01-07\n"});
  CHECK(figures(*made) == Figures{1, 2, 1600});
  table::Rules back;
  back.count_refunded = true;
  CHECK(figures(*made, back) == Figures{1, 3, 1600});
  table::Rules switched;
  switched.statuses["pending"] = true;
  CHECK(figures(*made, switched) == Figures{1, 3, 2600});
  const table::Table table = table::select(made->data(), {});
  CHECK(table.left_out.cancelled == 2);
  CHECK(table.left_out.unpaid == 1);
  CHECK(table.left_out.refunded == 1);
}

TEST_CASE("every row is used or skipped with a reason and a line") {
  const auto made =
      read_files({"Order ID,Date,Email,Total\n"
                  "1,2024-01-01,a@x.nl,10.00\n"
                  ",2024-01-02,a@x.nl,10.00\n"
                  "3,not a date,a@x.nl,10.00\n"
                  "4,2024-01-04,a@x.nl,ten\n"
                  "5,,a@x.nl,10.00\n"
                  "6,2024-01-06,,10.00\n"});
  const FileFacts& file = *made->files()[0];
  CHECK(file.rows == 6);
  CHECK(file.used == 2);
  CHECK(file.skips.total() == 4);
  CHECK(file.skips.of(Skip::no_order_id).lines == std::vector<std::uint64_t>{3});
  CHECK(file.skips.of(Skip::bad_date).lines == std::vector<std::uint64_t>{4});
  CHECK(file.skips.of(Skip::bad_date).example == "3,not a date,a@x.nl,10.00");
  CHECK(file.skips.of(Skip::bad_amount).lines == std::vector<std::uint64_t>{5});
  CHECK(file.skips.of(Skip::no_date).lines == std::vector<std::uint64_t>{6});
}

TEST_CASE("orders whose rows are scattered are read with a table of order numbers") {
  const auto made =
      read_files({"Order ID,Date,Email,Total,Product\n"
                  "1,2024-01-01,a@x.nl,30.00,Tea\n"
                  "2,2024-01-02,b@x.nl,10.00,Tea\n"
                  "1,2024-01-01,a@x.nl,30.00,Mug\n"});
  CHECK(figures(*made) == Figures{2, 2, 4000});
  CHECK(made->options().order_table);
}

TEST_CASE("months in pieces and overlapping exports give what one file gives") {
  const std::string header = "Order ID,Date,Email,Line total,Product\n";
  const std::string january = "1,2024-01-01,a@x.nl,5.00,Tea\n1,2024-01-01,a@x.nl,5.00,Tea\n";
  const std::string february = "2,2024-02-01,a@x.nl,7.00,Tea\n3,2024-02-02,b@x.nl,1.00,Mug\n";
  const Figures whole = figures(*read_files({header + january + february}));
  CHECK(whole == Figures{2, 3, 1800});
  CHECK(figures(*read_files({header + january, header + february})) == whole);
  CHECK(figures(*read_files({header + february, header + january})) == whole);
  const auto overlap = read_files({header + january + february, header + february});
  CHECK(figures(*overlap) == whole);
  CHECK(overlap->files()[1]->skips.of(Skip::duplicate).count == 2);
  CHECK(overlap->files()[1]->error == FileError::none);
  const std::string half = "1,2024-01-01,a@x.nl,5.00,Tea\n";
  CHECK(figures(*read_files({header + half, header + january + february})) == whole);
}

TEST_CASE("a date order that later rows contradict is decided again") {
  std::string file = "Order ID,Date,Email,Total\n";
  for (int i = 0; i < 1100; ++i) {
    file += std::to_string(10000 + i) + ",03/04/2024,a@x.nl,1.00\n";
  }
  file += "20000,03/25/2024,a@x.nl,1.00\n";
  const auto made = read_files({file});
  const table::Table table = table::select(made->data(), {});
  CHECK(iso_date(table.window_first) == "2024-03-04");
  CHECK(iso_date(table.window_last) == "2024-03-25");
  CHECK_FALSE(made->files()[0]->mapping.date_order_ambiguous);
}

TEST_CASE("a decimal mark that later rows contradict is decided again") {
  std::string file = "Order ID;Date;Email;Total\n";
  for (int i = 0; i < 1100; ++i) file += std::to_string(10000 + i) + ";2024-01-01;a@x.nl;1.000\n";
  file += "20000;2024-01-02;a@x.nl;1.000,50\n";
  CHECK(figures(*read_files({file})) == Figures{1, 1101, 1101 * 100000 + 50});
}

TEST_CASE("every cut gives the same columns") {
  const std::string file =
      "Order ID,Date,Email,Total,Product\r\n"
      "1,2024-01-01,\"a@x.nl\",\"1,030.00\",\"Tea \"\"green\"\"\"\r\n"
      "2,2024-01-02,b@x.nl,10.00,\"Mug\r\nwhite\"\r\n"
      "2,2024-01-02,b@x.nl,10.00,Th\xC3\xA9\r\n";
  const auto whole = read_files({file});
  for (std::size_t chunk = 1; chunk < file.size(); ++chunk) {
    const auto cut = read_files({file}, {}, chunk);
    CAPTURE(chunk);
    CHECK(figures(*cut) == figures(*whole));
    CHECK(cut->data().orders.total == whole->data().orders.total);
    REQUIRE(cut->data().lines.products.size() == whole->data().lines.products.size());
    for (std::uint32_t p = 0; p < cut->data().lines.products.size(); ++p) {
      CHECK(cut->data().lines.products.key(p) == whole->data().lines.products.key(p));
    }
  }
}

TEST_CASE("files that cannot be used say why") {
  struct Case {
    const char* name;
    std::string bytes;
    FileError want;
  };
  const Case cases[] = {
      {"empty", "", FileError::empty},
      {"header only", "Order ID,Date,Email,Total\n", FileError::no_rows},
      {"no date", "Order ID,Email,Total\n1,a@x.nl,10.00\n2,b@x.nl,3.00\n",
       FileError::no_date_column},
      {"a PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\n",
       FileError::not_a_table},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    Ingest made({});
    made.begin_file(c.name);
    std::memcpy(made.prepare(c.bytes.size() + 1), c.bytes.data(), c.bytes.size());
    made.commit(c.bytes.size());
    CHECK(file_error_code(made.end_file()) == file_error_code(c.want));
  }
}

TEST_CASE("mixed currencies are never added up") {
  const auto made =
      read_files({"Order ID,Date,Email,Total,Currency\n"
                  "1,2024-01-01,a@x.nl,10.00,EUR\n2,2024-01-02,a@x.nl,20.00,USD\n"
                  "3,2024-01-03,a@x.nl,30.00,EUR\n"});
  CHECK(figures(*made) == Figures{1, 2, 4000});
  CHECK(table::select(made->data(), {}).currency == "EUR");
  table::Rules dollars;
  dollars.currency = "USD";
  CHECK(figures(*made, dollars) == Figures{1, 1, 2000});
}

TEST_CASE("the total of a row about the whole order may stand in the column of the lines") {
  const auto made =
      read_files({"Date,Receipt Number,Line Type,Customer Code,Total,Details\n"
                  "2024-01-01,1,Sale,70,15.00,\n2024-01-01,1,Sale Line,70,10.00,Tea\n"
                  "2024-01-01,1,Sale Line,70,5.00,Mug\n2024-01-01,1,Payment,70,,Cash\n"
                  "2024-01-02,2,Sale,71,5.00,\n2024-01-02,2,Sale Line,71,5.00,Mug\n"});
  CHECK(figures(*made) == Figures{2, 2, 2000});
  CHECK(made->files()[0]->skips.of(Skip::other_row).count == 1);
}

TEST_CASE("how the payment stands, beside how the order stands") {
  const auto made =
      read_files({"Order ID,Date,Email,Total,Order status,Payment status\n"
                  "1,2024-01-01,a@x.nl,10.00,completed,paid\n"
                  "2,2024-01-02,a@x.nl,20.00,completed,refunded\n"
                  "3,2024-01-03,b@x.nl,30.00,open,open\n4,2024-01-04,b@x.nl,40.00,cancelled,paid\n"
                  "5,2024-01-05,b@x.nl,50.00,open,paid\n"});
  CHECK(figures(*made) == Figures{2, 2, 6000});
  const auto& statuses = made->data().orders.statuses;
  REQUIRE(statuses.size() == 6);
  CHECK(statuses[2].text == "completed / refunded");
  CHECK(statuses[2].kind == table::StatusKind::refunded);
}

TEST_CASE("cancelled as yes or no; open beside paid is not paid") {
  const auto made =
      read_files({"Order ID,Date,Email,Total,Cancelled,Status\n"
                  "1,2024-01-01,a@x.nl,10.00,no,Paid\n2,2024-01-02,a@x.nl,20.00,yes,Paid\n"
                  "3,2024-01-03,a@x.nl,40.00,no,Open\n"});
  CHECK(figures(*made) == Figures{1, 1, 1000});
}

TEST_CASE("a credit that one export knows by its lines takes its total from the next") {
  const auto made =
      read_files({"Order,Date,Customer ID,Product,Quantity,Line total\n"
                  "1,2024-01-01,7,Mug,2,20.00\n2,2024-02-01,7,Mug,-1,-10.00\n",
                  "Order,Date,Customer ID,Order total\n"
                  "2,2024-02-01,7,-10.00\n3,2024-03-01,7,5.00\n"});
  REQUIRE(made != nullptr);
  CHECK(made->data().orders.total == std::vector<Amount>{200'000, -100'000, 50'000});
}

TEST_CASE("the days of the orders numbered 1 to 10, as far as there are any") {
  const auto made =
      read_files({"Order ID,Created at,Email,Total\n"
                  "#0012,2024-01-09,b@x.nl,30.00\n"
                  "#0010,2024-01-08,b@x.nl,30.00\n"
                  "#0002,2024-01-02,b@x.nl,30.00\n"
                  "#0001,2024-01-01,a@x.nl,5.00\n"});
  std::vector<Day> opening(10, no_day);
  opening[0] = day_from_civil(2024, 1, 1);
  opening[1] = day_from_civil(2024, 1, 2);
  opening[9] = day_from_civil(2024, 1, 8);
  CHECK(made->data().orders.opening == opening);
  const auto later =
      read_files({"Order ID,Created at,Email,Total\n"
                  "101,2024-01-02,b@x.nl,30.00\n"
                  "2024-1,2024-01-03,a@x.nl,5.00\n"});
  CHECK(later->data().orders.opening.empty());
}

TEST_CASE("lines that send back all that the same order brought make it a refunded one") {
  const auto made =
      read_files({"Order ID,Created at,Email,Lineitem quantity,Lineitem price\n"
                  "1,2024-01-01,a@x.nl,1,5.00\n"
                  "2,2024-01-02,a@x.nl,1,7.00\n"
                  "2,2024-01-02,a@x.nl,-1,7.00\n"});
  CHECK(figures(*made) == Figures{1, 1, 500});
  CHECK(table::select(made->data(), {}).left_out.refunded == 1);
  table::Rules rules;
  rules.count_refunded = true;
  CHECK(figures(*made, rules) == Figures{1, 2, 500});
  rules.returns = table::Returns::ignore;
  CHECK(figures(*made, rules) == Figures{1, 2, 1200});
}
