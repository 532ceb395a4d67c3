#!/usr/bin/env bash
# slurm-local.sh - a throw-away Slurm cluster on loopback: two slurmd "nodes",
# one slurmctld, one munged, all run as root from one directory, no cgroups,
# no systemd, no accounting database.  For trying sweep array jobs for real.
#
#   slurm-local.sh install     Debian packages (slurm-wlm, munge)
#   slurm-local.sh start       start and wait until both nodes are idle
#   slurm-local.sh status
#   slurm-local.sh env         prints the export line a client shell needs:
#                              eval "$(slurm-local.sh env)"; sbatch ...
#   slurm-local.sh stop        cancels jobs, stops the daemons by pid
#   slurm-local.sh clean       stop, then remove the directory
#
# SLURM_LOCAL_ROOT   directory for state, logs, pids (default TMPDIR/slurm-local)
# SLURM_LOCAL_NODES  number of slurmd nodes (default 2), one CPU each
# SLURM_LOCAL_MEM    memory in MB that each node offers (default 4096)
# SLURM_LOCAL_PORT   first port on loopback (default 17100)
set -euo pipefail

ROOT=${SLURM_LOCAL_ROOT:-${TMPDIR:-/tmp}/slurm-local}
NODES=${SLURM_LOCAL_NODES:-2}
NODE_MEM=${SLURM_LOCAL_MEM:-4096}
PORT=${SLURM_LOCAL_PORT:-17100}
CONF=$ROOT/etc/slurm.conf
export PATH=$PATH:/usr/sbin:/sbin

say()  { printf 'slurm-local: %s\n' "$*"; }
die()  { printf 'slurm-local: error: %s\n' "$*" >&2; exit 1; }
now()  { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN{printf "%.1f", b-a}'; }

# ---------------------------------------------------------------- install
cmd_install() {
  [ "$(id -u)" = 0 ] || die "install needs root"
  local t0; t0=$(now)
  if command -v slurmctld >/dev/null && command -v slurmd >/dev/null && command -v munged >/dev/null; then
    say "already installed: $(slurmctld -V)"; return
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >/dev/null
  apt-get install -y -q --no-install-recommends slurm-wlm munge >/dev/null
  say "installed $(slurmctld -V), $(munged --version | head -1) in $(since "$t0") s"
}

# ---------------------------------------------------------------- config
write_conf() {
  local host; host=$(hostname -s)
  mkdir -p "$ROOT"/{etc,run,log,state,jobs,munge}
  chmod 755 "$ROOT" "$ROOT"/{etc,run,log,state,jobs}
  chmod 755 "$ROOT/munge"
  local n
  for n in $(seq 1 "$NODES"); do mkdir -p "$ROOT/spool/n$n"; done

  if [ ! -s "$ROOT/munge/munge.key" ]; then
    (umask 077; dd if=/dev/urandom of="$ROOT/munge/munge.key" bs=128 count=8 status=none)
  fi

  cat > "$CONF" <<CONF
# written by slurm-local.sh; loopback only
ClusterName=local
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$PORT
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
AuthType=auth/munge
AuthInfo=socket=$ROOT/munge/munge.socket,cred_expire=5
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$ROOT/state
SlurmdSpoolDir=$ROOT/spool/%n
SlurmctldPidFile=$ROOT/run/slurmctld.self.pid
SlurmdPidFile=$ROOT/run/slurmd.%n.self.pid
SlurmctldLogFile=$ROOT/log/slurmctld.log
SlurmdLogFile=$ROOT/log/slurmd.%n.log
SlurmctldDebug=info
SlurmdDebug=info
# no cgroups: the process tree is followed through /proc
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$ROOT/log/jobs.txt
MpiDefault=none
SwitchType=switch/none
# scheduling: cores and memory are what a task is given
SchedulerType=sched/backfill
SchedulerParameters=bf_interval=1,sched_interval=2,batch_sched_delay=0,sched_min_interval=0
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
DefMemPerCPU=256
MaxArraySize=100001
MaxJobCount=200000
# requeue on node failure and on 'scontrol requeue'.  RequeueExit=CODES is left
# out on purpose: a task requeued that way counts as failed for a merge job's
# afterok, which then never runs although the second try went well (seen with
# 22.05.8).  A task that wants another try calls scontrol requeue on itself.
JobRequeue=1
# short times, so that trying a failure does not take minutes
ReturnToService=2
SlurmdTimeout=15
SlurmctldTimeout=30
InactiveLimit=0
KillWait=5
MinJobAge=300
MessageTimeout=10
SlurmdParameters=config_overrides
CONF
  for n in $(seq 1 "$NODES"); do
    echo "NodeName=n$n NodeHostname=$host NodeAddr=127.0.0.1 Port=$((PORT + n)) CPUs=1 RealMemory=$NODE_MEM State=UNKNOWN" >> "$CONF"
  done
  echo "PartitionName=batch Nodes=ALL Default=YES MaxTime=INFINITE State=UP" >> "$CONF"
}

# ---------------------------------------------------------------- daemons
# $ROOT/run/NAME.pid holds "PID STARTTIME": a pid that was reused is never hit
start_time() { sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | awk '{print $20}'; }

alive() { # NAME
  local f=$ROOT/run/$1.pid pid st
  [ -s "$f" ] || return 1
  read -r pid st < "$f"
  [ -d "/proc/$pid" ] && [ "$(start_time "$pid")" = "$st" ]
}

spawn() { # NAME command...
  local name=$1; shift
  if alive "$name"; then say "$name is already running"; return; fi
  setsid "$@" </dev/null >>"$ROOT/log/$name.out" 2>&1 &
  local pid=$!
  sleep 0.05
  [ -d "/proc/$pid" ] || { tail -5 "$ROOT/log/$name.out" >&2; die "$name did not start"; }
  echo "$pid $(start_time "$pid")" > "$ROOT/run/$name.pid"
}

end_one() { # NAME SECONDS
  local name=$1 wait=$2 pid st i
  alive "$name" || { rm -f "$ROOT/run/$name.pid"; return 0; }
  read -r pid st < "$ROOT/run/$name.pid"
  kill -TERM "$pid" 2>/dev/null || true
  for i in $(seq 1 $((wait * 10))); do
    alive "$name" || break
    sleep 0.1
  done
  if alive "$name"; then say "$name ($pid) ignored TERM for $wait s, killing it"; kill -KILL "$pid" || true; fi
  rm -f "$ROOT/run/$name.pid"
}

wait_for() { # SECONDS WHAT command...
  local limit=$1 what=$2 i; shift 2
  for i in $(seq 1 $((limit * 10))); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  die "$what: not within $limit s; see $ROOT/log"
}

munge_ok()  { munge -n -S "$ROOT/munge/munge.socket" | unmunge -S "$ROOT/munge/munge.socket"; }
idle_count() { sinfo -h -N -o '%N %t' | awk '$2=="idle"' | wc -l; }
nodes_ok()  { [ "$(idle_count)" = "$NODES" ]; }
queue_empty() { [ -z "$(squeue -h 2>/dev/null)" ]; }

cmd_start() {
  [ "$(id -u)" = 0 ] || die "start needs root"
  command -v slurmctld >/dev/null || die "not installed: run '$0 install'"
  local t0 n; t0=$(now)
  write_conf
  export SLURM_CONF=$CONF
  spawn munged munged -F --key-file="$ROOT/munge/munge.key" --socket="$ROOT/munge/munge.socket" \
        --pid-file="$ROOT/munge/munged.pid" --log-file="$ROOT/munge/munged.log" \
        --seed-file="$ROOT/munge/munge.seed" --num-threads=2
  wait_for 10 munged munge_ok
  spawn slurmctld slurmctld -D -f "$CONF"
  wait_for 20 slurmctld scontrol ping
  for n in $(seq 1 "$NODES"); do spawn "slurmd.n$n" slurmd -D -N "n$n" -f "$CONF"; done
  wait_for 30 "nodes idle" nodes_ok
  say "ready in $(since "$t0") s: $NODES nodes idle; eval \"\$($0 env)\" gives a shell its SLURM_CONF"
}

cmd_stop() {
  export SLURM_CONF=$CONF
  local n
  if alive slurmctld && scontrol ping >/dev/null 2>&1; then
    scancel --user="$(id -un)" 2>/dev/null || true
    for _ in $(seq 1 150); do queue_empty && break; sleep 0.1; done
  fi
  for n in $(ls "$ROOT/run" 2>/dev/null | sed -n 's/^\(slurmd\.n[0-9]*\)\.pid$/\1/p'); do end_one "$n" 10; done
  end_one slurmctld 10
  end_one munged 5
  say "stopped"
}

cmd_status() {
  export SLURM_CONF=$CONF
  local f name rc=0
  for f in munged slurmctld $(seq -f 'slurmd.n%g' 1 "$NODES"); do
    if alive "$f"; then printf '%-12s running (pid %s)\n' "$f" "$(cut -d' ' -f1 "$ROOT/run/$f.pid")"
    else printf '%-12s not running\n' "$f"; rc=1; fi
  done
  if alive slurmctld; then sinfo -N -o '%N %t %c %m'; squeue; fi
  return $rc
}

cmd_env() { echo "export SLURM_CONF='$CONF'"; }

case ${1:-} in
  install)  cmd_install ;;
  start)    cmd_start ;;
  stop)     cmd_stop ;;
  status)   cmd_status ;;
  env)      cmd_env ;;
  clean)    cmd_stop
            # only a directory that this script made
            if grep -qs 'written by slurm-local.sh' "$CONF"; then rm -rf "$ROOT"; fi ;;
  *) sed -n '2,18p' "$0"; exit 2 ;;
esac
