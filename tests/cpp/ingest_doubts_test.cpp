#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "support/reading.h"

using namespace weerzien;
using namespace weerzien::ingest;
using engine::Json;
using test::Figures;
using test::figures;
using test::read_files;

namespace {

struct NamedFile {
  std::string name;
  std::string text;
};

// The engine with those files read, and what its last call said.
struct Asked {
  std::unique_ptr<engine::Engine> engine;
  Json said;

  Json report(const char* options = "{}") const { return Json::parse(engine->report(options)); }
};

Asked ask(const std::vector<NamedFile>& files) {
  Json options = {{"files", files.size()}};
  for (;;) {
    Asked asked{std::make_unique<engine::Engine>(options.dump()), {}};
    for (const NamedFile& file : files) {
      asked.engine->begin_file(file.name);
      std::ranges::copy(file.text, asked.engine->prepare(file.text.size()));
      asked.engine->commit(file.text.size());
      asked.said = Json::parse(asked.engine->end_file());
      if (asked.said.contains("error")) return asked;
    }
    asked.said = Json::parse(asked.engine->finish());
    if (!asked.said.contains("reread")) return asked;
    options = asked.said["reread"];
  }
}

}  // namespace

TEST_CASE("a currency is a code or a symbol of one currency alone; anything else is the main one") {
  const auto made =
      read_files({"order id,date,email,currency,total\n1,2026-01-01,a@x.nl,eur,1.00\n"
                  "2,2026-01-02,a@x.nl,Euro,1.00\n3,2026-01-03,a@x.nl,EUR,1.00\n"
                  "4,2026-01-04,b@x.nl,kr,10.00\n5,2026-01-05,b@x.nl,Rs.,10.00\n"
                  "6,2026-01-06,b@x.nl,US Dollar,10.00\n7,2026-01-07,c@x.nl,\xE2\x82\xA6,5.00\n"});
  CHECK(made->data().orders.currencies == std::vector<std::string>{"", "EUR", "NGN"});
  CHECK(figures(*made) == Figures{2, 6, 3300});
  CHECK(made->files()[0]->remarks[static_cast<std::size_t>(Remark::unknown_currency)].count == 3);
}

TEST_CASE("orders without a currency are in the main one, whichever is asked for") {
  const Asked asked = ask({{"a.csv",
                            "order id,date,email,currency,total\n"
                            "1,2026-01-01,a@x.nl,EUR,10.00\n2,2026-01-02,b@x.nl,EUR,10.00\n"
                            "3,2026-01-03,c@x.nl,,10.00\n4,2026-01-04,d@x.nl,USD,10.00\n"}});
  CHECK(asked.report()["summary"]["all"]["orders"] == 3);
  const Json dollars = asked.report(R"({"currency": "usd"})");
  CHECK(dollars["currency"] == "USD");
  CHECK(dollars["summary"]["all"]["orders"] == 1);
  CHECK(asked.report(R"({"currency": "SEK"})").dump() ==
        R"({"error":{"code":"badOption","option":"currency","value":"\"SEK\""}})");
}

TEST_CASE("a time zone without its rules is refused, as it would not be applied") {
  const Asked asked = ask({{"a.csv",
                            "order id,date,email,total\n1,2026-01-01T23:30:00Z,a@x.nl,1\n"
                            "2,2026-01-02T10:00:00Z,a@x.nl,1\n"}});
  CHECK(asked.report(R"({"timeZone": "Europe/Amsterdam"})")["error"]["option"] == "timeZone");
  const Json report =
      asked.report(R"({"timeZone": "Europe/Amsterdam", "timeZoneOffsets": [[0, 60]]})");
  CHECK(report["window"]["first"] == "2026-01-02");
}

TEST_CASE("rows left out are shown with the separators of the file") {
  std::string text = "order id;date;email;total\n";
  for (const char day : std::string("12345678")) {
    text += std::string(1, day) + ";2026-01-0" + day + ";a@x.nl;5,00\n";
  }
  const std::string bad = "99;2024-13-45;\"z;@x.nl\";5,00";
  const auto made = read_files({text + bad + "\n"});
  CHECK(made->files()[0]->skips.of(Skip::bad_date).example == bad);
  REQUIRE(made->skipped_rows().rows().size() == 1);
  CHECK(made->skipped_rows().rows()[0].text == bad);
}

TEST_CASE("an address that a marketplace made is suspect, whichever marketplace it is") {
  std::string text = "order id,date,email,total\n";
  for (int n = 1; n <= 9; ++n) {
    const std::string number = std::to_string(n);
    text += number + ",2026-01-0" + number + ",x" + number + "@message.cdiscount.com,10\n";
  }
  const Json suspects = ask({{"a.csv", text}}).report()["quality"]["suspectKeys"];
  REQUIRE(suspects.size() == 1);
  CHECK(suspects[0]["reason"] == "relay");
  CHECK(suspects[0]["customers"] == 9);
}

TEST_CASE("the digits of a phone number are not the customer who has them as id") {
  const Asked asked =
      ask({{"a.csv",
            "order id,date,customer id,phone,total\n1,2026-01-01,31612345678,,10.00\n"
            "2,2026-01-02,,+31612345678,20.00\n3,2026-01-03,,0031612345678,20.00\n"}});
  CHECK(asked.report()["summary"]["customers"] == 2);
  const Json list = Json::parse(asked.engine->list("all", "", "{}"));
  CHECK(list["rows"][0][0] == "31612345678");
  CHECK(list["rows"][1][0] == "31612345678");
}
